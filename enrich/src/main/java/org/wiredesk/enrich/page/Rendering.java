package org.wiredesk.enrich.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.wiredesk.enrich.Page.Link;

/**
 * Elements as text: paragraphs separated by one blank line, a single {@code br} and a table row as a line end, and the
 * hyperlinks in it.
 *
 * @param text without white space at its ends
 * @param links in the order of the text; none is empty and no two overlap
 */
record Rendering(String text, List<Link> links) {

    static final Rendering EMPTY = new Rendering("", List.of());

    /** Elements that never hold text to be read. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "button",
            "input",
            "textarea",
            "head",
            "title",
            "link",
            "meta",
            "datalist",
            "dialog");

    /** Without the elements that are left out. */
    static Rendering of(Iterable<? extends Element> elements, Predicate<Element> leftOut) {
        Writer writer = new Writer(leftOut);
        for (Element element : elements) {
            writer.breakBy(Break.PARAGRAPH);
            element.filter(writer);
        }
        return writer.done();
    }

    static Rendering of(Element element) {
        return of(List.of(element), e -> false);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    /** The same from this index on. */
    Rendering from(int begin) {
        return begin == 0
                ? this
                : new Rendering(
                        text.substring(begin),
                        links.stream()
                                .filter(link -> link.begin() >= begin)
                                .map(link -> new Link(link.begin() - begin, link.end() - begin, link.href()))
                                .toList());
    }

    private enum Break {
        NONE(""),
        SPACE(" "),
        LINE("\n"),
        PARAGRAPH("\n\n");

        private final String text;

        Break(String text) {
            this.text = text;
        }
    }

    private static final class Writer implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new ArrayList<>();
        /** For each open hyperlink with an address, where its text begins; -1 before the first character. */
        private final Deque<Integer> anchors = new ArrayDeque<>();

        private final Predicate<Element> leftOut;
        private Break pending = Break.NONE;
        private int preformatted;

        Writer(Predicate<Element> leftOut) {
            this.leftOut = leftOut;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words.getWholeText());
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (isSilent(element) || leftOut.test(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                switch (name) {
                    case "br" -> breakBy(pending.compareTo(Break.LINE) < 0 ? Break.LINE : Break.PARAGRAPH);
                    case "td", "th" -> breakBy(Break.SPACE);
                    case "tr" -> breakBy(Break.LINE);
                    case "pre" -> preformatted++;
                    case "a" -> anchors.push(-1);
                    default -> {}
                }
                breakAround(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "pre" -> preformatted--;
                    case "a" -> close(element, anchors.pop());
                    default -> {}
                }
                breakAround(element);
            }
            return FilterResult.CONTINUE;
        }

        private void breakAround(Element element) {
            if (element.isBlock() && !element.normalName().matches("t[drh]|tbody|thead|tfoot")) {
                breakBy(Break.PARAGRAPH);
            }
        }

        void breakBy(Break by) {
            pending = pending.compareTo(by) < 0 ? by : pending;
        }

        private void write(String words) {
            String normal = Characters.normalize(words);
            for (int i = 0; i < normal.length(); i++) {
                char c = normal.charAt(i);
                if (Characters.isSpace(c)) {
                    breakBy(c == '\n' && preformatted > 0 ? Break.LINE : Break.SPACE);
                } else if (!Characters.isDropped(c)) {
                    text.append(text.isEmpty() ? "" : pending.text);
                    pending = Break.NONE;
                    if (!anchors.isEmpty() && anchors.peek() < 0) {
                        anchors.pop();
                        anchors.push(text.length());
                    }
                    text.append(c);
                }
            }
        }

        private void close(Element anchor, int begin) {
            String href = anchor.absUrl("href");
            if (href.isEmpty()) {
                href = anchor.attr("href").strip();
            }
            if (begin >= 0 && !href.isEmpty() && !anchor.attr("href").startsWith("#") && !hasOddScheme(href)) {
                links.add(new Link(begin, text.length(), Characters.line(href)));
            }
        }

        Rendering done() {
            return new Rendering(text.toString(), List.copyOf(links));
        }

        private static boolean hasOddScheme(String href) {
            int colon = href.indexOf(':');
            return colon > 0
                    && href.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+')
                    && !href.regionMatches(true, 0, "http:", 0, 5)
                    && !href.regionMatches(true, 0, "https:", 0, 6);
        }
    }

    /** Whether an element's text is not for reading: scripts, controls, what is hidden. */
    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName())
                || element.attributesSize() > 0 && (element.hasAttr("hidden") || isHidden(element.attr("style")));
    }

    private static boolean isHidden(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
