package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/**
 * The blocks of a page, in document order, with what stands around the article already left out: told by its tag, its
 * role, or its {@link Label}. One walk over the page; everything later works on these few hundred blocks.
 */
final class Blocks {

    /** Elements that are never part of an article's text, whatever they are called. */
    private static final Set<String> OUTSIDE = Set.of("nav", "aside", "footer", "form", "menu", "figcaption", "dialog");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "menu",
            "menubar",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "alert");

    private static final List<String> NAMES =
            List.of("data-testid", "data-qa", "data-area", "data-component", "data-module");

    private static final Evaluator SUBSTANCE = QueryParser.parse("table, pre, blockquote, p + p");
    private static final Evaluator HEADED = QueryParser.parse("h1, p");
    private static final Evaluator ARTICLE = QueryParser.parse("h1, [itemprop=articleBody]");

    /** What is named as clutter is kept if less text than this would remain: some sites name everything so. */
    private static final int REMAINDER = 250;

    private final List<Block> all = new ArrayList<>();
    private final Label.Reader labels = new Label.Reader();

    private Blocks() {}

    static Blocks of(Document document) {
        return of(document, Part.NONE);
    }

    static Blocks of(Document document, Set<Part> leftOut) {
        Blocks blocks = new Blocks();
        Block body = new Block(document.body(), null, Label.NEUTRAL);
        blocks.all.add(body);
        document.body().filter(blocks.new Builder(body, !leftOut.contains(Part.LABELS)));
        blocks.sum();
        blocks.excludeClutter();
        blocks.sum();
        return blocks;
    }

    Block body() {
        return all.get(0);
    }

    /** Every block, parents before their children. */
    List<Block> all() {
        return all;
    }

    /** Every block that stays, parents before their children. */
    List<Block> kept() {
        List<Block> kept = new ArrayList<>();
        for (Block block : all) {
            if (block.parent != null && block.parent.excluded) {
                block.excluded = true;
            }
            if (!block.excluded) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** Counts again, after blocks were left out. */
    void sum() {
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).sum();
        }
    }

    private void excludeClutter() {
        int total = body().paragraphChars;
        for (Block block : all) {
            if (block.parent == null) {
                continue;
            }
            block.excluded = block.parent.excluded
                    || total - block.paragraphChars >= Math.min(REMAINDER, total / 10)
                            && (isOutside(block.element) || isClutter(block, total) && !isWrapper(block.element));
        }
    }

    private static boolean isOutside(Element element) {
        return OUTSIDE.contains(element.normalName())
                || element.hasAttr("role") && ROLES.contains(element.attr("role"))
                || element.normalName().equals("figure") && element.selectFirst(SUBSTANCE) == null
                || element.normalName().equals("header") && element.selectFirst(HEADED) == null;
    }

    private static boolean isClutter(Block block, int total) {
        return switch (block.label) {
            case OTHER_TEXTS -> true;
            case CLUTTER -> block.paragraphChars * 100 <= total * 85 || block.linkDensity() > 0.4;
            case WIDGET -> !isProse(block);
            default -> false;
        };
    }

    private static boolean isProse(Block block) {
        return block.paragraphs > 1
                && block.paragraphChars > block.paragraphs * 100
                && block.paragraphChars * 10 > block.chars * 7;
    }

    /** Wraps the page's top heading, so it is not a box beside the article, whatever its name. */
    private static boolean isWrapper(Element element) {
        return element.normalName().equals("article")
                || element.normalName().equals("main")
                || element.childrenSize() > 0 && element.selectFirst(ARTICLE) != null;
    }

    /** Collects blocks and counts their text. */
    private final class Builder implements NodeFilter {

        private Block current;
        private final boolean labelled;
        private int anchors;

        Builder(Block body, boolean labelled) {
            this.current = body;
            this.labelled = labelled;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                count(text.getWholeText());
            } else if (node instanceof Element element && element != current.element) {
                if (Rendering.isSilent(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (isBlock(element)) {
                    current = new Block(
                            element, current, labelled ? labels.of(names(element), element.id()) : Label.NEUTRAL);
                    all.add(current);
                } else if (element.normalName().equals("a") && element.hasAttr("href")) {
                    anchors++;
                    current.links++;
                } else if (element.normalName().equals("img")) {
                    current.images++;
                }
            }
            return FilterResult.CONTINUE;
        }

        /** Style sheets of today have names made by a machine; what tests look for still says what a block is. */
        private static String names(Element element) {
            StringBuilder names = new StringBuilder(element.className());
            for (String attribute : NAMES) {
                String name = element.attr(attribute);
                if (!name.isEmpty() && name.length() < 40) {
                    names.append(' ').append(name);
                }
            }
            return names.toString();
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element == current.element && current.parent != null) {
                    current = current.parent;
                } else if (element.normalName().equals("a") && element.hasAttr("href")) {
                    anchors--;
                }
            }
            return FilterResult.CONTINUE;
        }

        private void count(String text) {
            int chars = 0;
            int commas = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Characters.isSpace(c)) {
                    chars += c >= 0x2E80 && isDense(c) ? 2 : 1;
                    commas += c == ',' || c == '，' || c == '、' || c == '،' || c == '。' || c == ';' ? 1 : 0;
                }
            }
            current.ownChars += chars;
            current.ownCommas += commas;
            current.ownLinkChars += anchors > 0 ? chars : 0;
        }
    }

    /** Scripts that say in one character what others say in two or three. */
    private static boolean isDense(char c) {
        return c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFF60;
    }

    /** Block elements, and custom elements, which pages use as such. */
    static boolean isBlock(Element element) {
        String name = element.normalName();
        return element.isBlock() && !name.equals("ins") && !name.equals("del") || name.indexOf('-') > 0;
    }
}
