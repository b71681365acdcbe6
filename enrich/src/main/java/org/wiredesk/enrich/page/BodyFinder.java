package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's text in a page: by {@link ArticleFinder}, {@link Pruning} and {@link Edges}, one after the other;
 * JSON-LD's {@code articleBody} and the page's paragraphs stand in where these find too little.
 */
final class BodyFinder {

    /** Shorter than this, hardly anything was found: any paragraph of the page will do. */
    private static final int NEXT_TO_NOTHING = 40;

    private static final int STAMP = 40;

    private static final Set<String> HOLDERS = Set.of("div", "header", "section", "article");

    private static final Pattern SIGNED =
            Pattern.compile("author|byline|date|autor|auteur|datum", Pattern.CASE_INSENSITIVE);

    /** Lines are shorter, paragraphs mostly longer. */
    private static final int PARAGRAPH = 90;

    private static final Set<String> PARAGRAPHS = Set.of("p", "h2", "h3", "blockquote", "li", "pre");

    /** @param evidence which way of finding the text won */
    record Body(Rendering rendering, String evidence) {}

    private BodyFinder() {}

    /** The text of a whole page, without its headline. */
    static Body inPage(Document document, String headline, String by, String articleBody, Set<Part> leftOut) {
        Body best = byBlocks(document, headline, by, leftOut);
        if (isNothing(best) && !leftOut.contains(Part.LABELS)) {
            // Some sites name the very block that holds their text as a gallery or a box.
            EnumSet<Part> unlabelled = EnumSet.of(Part.LABELS);
            unlabelled.addAll(leftOut);
            Body second = byBlocks(document, headline, by, unlabelled);
            if (second.rendering.length() > best.rendering.length() * 3 && !isNothing(second)) {
                best = new Body(second.rendering, second.evidence + ", whatever the blocks are named");
            }
        }
        if (best.rendering.length() < NEXT_TO_NOTHING) {
            Rendering all = Rendering.of(paragraphs(document), e -> false);
            best = longer(best, new Body(all, "paragraphs: " + best.evidence + " found next to nothing"));
        }
        // A site's articleBody is often cut, and rarely has paragraphs: it wins only where it holds plainly more.
        int found = best.rendering.length();
        if (articleBody.length() > found * 5 / 4) {
            return new Body(
                    rendered(articleBody),
                    "json-ld articleBody: " + articleBody.length() + " characters, where " + best.evidence + " found "
                            + found);
        }
        return articleBody.isEmpty()
                ? best
                : new Body(
                        best.rendering,
                        best.evidence + ": " + found + " characters; json-ld articleBody has " + articleBody.length());
    }

    private static Body byBlocks(Document document, String headline, String by, Set<Part> leftOut) {
        Blocks blocks = Blocks.of(document, leftOut);
        ArticleFinder.Article article = ArticleFinder.find(blocks);
        if (!leftOut.contains(Part.PRUNING)) {
            Pruning.prune(article.roots(), blocks);
        }
        boolean edges = !leftOut.contains(Part.EDGES);
        if (edges) {
            Edges.trim(article.roots(), headline, by);
        }
        Rendering rendered = render(article.roots(), blocks, edges ? by : "");
        int begin = edges ? Edges.begin(rendered.text(), headline, by) : 0;
        return new Body(rendered.from(begin), article.evidence());
    }

    /** Whether a text has no paragraph: what was found stands around an article. */
    private static boolean isNothing(Body body) {
        return body.rendering.text().lines().noneMatch(line -> line.length() > PARAGRAPH);
    }

    private static Rendering render(List<Block> roots, Blocks blocks, String by) {
        Set<Element> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : blocks.all()) {
            if (block.excluded) {
                leftOut.add(block.element);
            }
        }
        return Rendering.of(
                roots.stream().map(root -> root.element).toList(),
                element ->
                        leftOut.contains(element) || isStamp(element) || isLead(element) || isSignature(element, by));
    }

    /** When a post of a live blog was written: a time that stands by itself. */
    private static boolean isStamp(Element element) {
        Element parent = element.parent();
        return element.normalName().equals("time")
                && parent != null
                && !parent.normalName().equals("p")
                && isBlank(element.previousSibling())
                && isBlank(element.nextSibling())
                && element.text().length() < STAMP;
    }

    /** A link between paragraphs that leads elsewhere, in no block of its own. */
    private static boolean isLead(Element element) {
        Element parent = element.parent();
        return element.normalName().equals("a")
                && parent != null
                && !parent.normalName().equals("p")
                && isBlank(element.previousSibling())
                && isBlank(element.nextSibling())
                && Pruning.ASIDE_LINE.matcher(Characters.line(element.text())).find();
    }

    /** Who and when, in a {@code span} of its own that is named so. */
    private static boolean isSignature(Element element, String by) {
        Element parent = element.parent();
        if (by.isEmpty()
                || !element.normalName().equals("span")
                || parent == null
                || !HOLDERS.contains(parent.normalName())
                || !isBlank(element.previousSibling())
                || !isBlank(element.nextSibling())
                || !SIGNED.matcher(element.className()).find()) {
            return false;
        }
        String text = Characters.line(element.text());
        return text.length() < 2 * STAMP
                && (Edges.isByline(text, by)
                        || text.length() < STAMP
                                && WrittenDate.parse(text, false).isPresent());
    }

    private static boolean isBlank(@Nullable Node sibling) {
        return !(sibling instanceof TextNode text) || text.isBlank();
    }

    /** The text of a piece of HTML as a feed carries it: all of it, but for its clutter. */
    static Body inFragment(Document fragment) {
        Clutter.remove(fragment.body());
        return new Body(Rendering.of(fragment.body()), "whole fragment");
    }

    private static Body longer(Body first, Body second) {
        return second.rendering.length() > first.rendering.length() ? second : first;
    }

    private static List<Element> paragraphs(Document document) {
        List<Element> paragraphs = new ArrayList<>();
        document.body().filter((node, depth) -> {
            boolean paragraph = node instanceof Element element && PARAGRAPHS.contains(element.normalName());
            if (paragraph && !isMostlyLinks((Element) node)) {
                paragraphs.add((Element) node);
            }
            return paragraph ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        });
        return paragraphs;
    }

    private static boolean isMostlyLinks(Element element) {
        int links =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return links * 2 > element.text().length();
    }

    /** Some sites write HTML into {@code articleBody}, most write text with line ends. */
    private static Rendering rendered(String articleBody) {
        if (articleBody.contains("</")) {
            return Rendering.of(Markup.parse(articleBody, "").body());
        }
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : Parser.unescapeEntities(articleBody, false).split("\\R+")) {
            String line = Characters.line(paragraph);
            if (!line.isEmpty()) {
                paragraphs.add(line);
            }
        }
        return new Rendering(String.join("\n\n", paragraphs), List.of());
    }
}
