package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block of a page with what its text looks like. {@code own} counts text whose nearest block this is, the plain counts
 * include the blocks below. White space does not count.
 */
final class Block {

    final Element element;
    final @Nullable Block parent;
    final List<Block> children = new ArrayList<>();
    final Label label;

    int ownChars;
    int ownLinkChars;
    int ownCommas;
    int chars;
    int linkChars;
    int commas;
    int links;
    int paragraphs;
    int paragraphChars;
    int images;
    /** Headings that are links to other pages, in this block and below. */
    int linkedHeadings;

    private @Nullable Boolean leadsAway;
    double score;
    boolean excluded;

    Block(Element element, @Nullable Block parent, Label label) {
        this.element = element;
        this.parent = parent;
        this.label = label;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    String name() {
        return element.normalName();
    }

    double linkDensity() {
        return chars == 0 ? 0 : linkChars / (double) chars;
    }

    double ownLinkDensity() {
        return ownChars == 0 ? 0 : ownLinkChars / (double) ownChars;
    }

    /** Characters outside links. */
    int textChars() {
        return chars - linkChars;
    }

    boolean isHeading() {
        String name = name();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** Whether a heading is a link as a whole, and not to a place on this page. */
    private boolean leadsAway() {
        if (leadsAway == null) {
            Element link = element.selectFirst("a[href]");
            Element around = link == null ? element.closest("a[href]") : link;
            leadsAway = around != null
                    && !around.attr("href").startsWith("#")
                    && (link == null || ownLinkChars * 10 > ownChars * 8);
        }
        return leadsAway;
    }

    /** Adds what was counted below to this block: its own text first, then each child that stays. */
    void sum() {
        chars = ownChars;
        linkChars = ownLinkChars;
        commas = ownCommas;
        paragraphs = 0;
        paragraphChars = 0;
        if (ownChars > 24 && !isHeading() && ownLinkDensity() < 0.5) {
            paragraphs = 1;
            paragraphChars = ownChars - ownLinkChars;
        }
        linkedHeadings = isHeading() && ownChars > 15 && leadsAway() ? 1 : 0;
        for (Block child : children) {
            if (!child.excluded) {
                linkedHeadings += child.linkedHeadings;
                chars += child.chars;
                linkChars += child.linkChars;
                commas += child.commas;
                links += child.links;
                paragraphs += child.paragraphs;
                paragraphChars += child.paragraphChars;
                images += child.images;
            }
        }
    }
}
