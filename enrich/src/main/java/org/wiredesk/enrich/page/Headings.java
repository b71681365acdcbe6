package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The top headings that readers see.
 *
 * @param texts of all of them, those marked as headlines first; without logos
 * @param shown the one that can only be the article's, as the page has no other; or else, of a page that has its headline
 *     further down, those that may be
 * @param logos names of the site, as its logos have them
 */
record Headings(List<String> texts, List<Shown> shown, List<String> logos) {

    /**
     * @param parts of the heading that have an element of their own, and what is left without these
     * @param marked whether it stands where an article has its headline
     * @param named whether it is named as the headline of an article
     */
    record Shown(String text, List<String> parts, boolean marked, boolean named) {}

    /** Longer than this, the text of a picture describes it. */
    private static final int LOGO = 30;

    private static final int LONGEST = 400;

    private static final int MOST = 20;

    /** What stands over or before a headline within its element, and what only a voice reads. */
    private static final Evaluator NOT_OF_IT = QueryParser.parse(
            "[class~=(?i)kicker|topline|eyebrow|overline|overtitle|dachzeile|roofline|spitzmarke|surtitre|antetit|volanta|cintillo|occhiello|chapeu|bovenkop|badge"
                    + "|visually-?hidden|screen-?reader|(?:^|[\\s_-])(?:sr-only|hidden)(?:$|\\s)], [hidden], [aria-hidden=true], button");

    /** A line of its own, in the names of the usual style sheets. */
    private static final Evaluator LINE = QueryParser.parse("[class~=(?:^|\\s)(?:d-)?block(?:$|\\s)]");

    /** Parts of a page that lie over it or beside its article. */
    private static final Evaluator BESIDE = QueryParser.parse("nav, footer, aside, dialog, [role=dialog], [hidden],"
            + " [class~=(?i)cookie|consent|modal|newsletter]:not(body, :has(p + p))");

    /** Where pages without a top heading have their headline. */
    private static final Evaluator SECOND = QueryParser.parse("h2, [itemprop=headline]:not(meta)");

    /** Of all levels that a headline may have. */
    static final Evaluator LEVELS = QueryParser.parse("h1, h2, h3");

    private static final Evaluator NAMED = QueryParser.parse(
            "[itemprop=headline], [class~=(?i)headline|(?:article|entry|post|story|news)[_-]{0,2}title]");

    private static final Evaluator MARKED_SECOND =
            QueryParser.parse("[itemprop=headline], article header:has(time) h2");

    /** Scripts that write without spaces. */
    private static final Pattern DENSE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{6}");

    /** Of a page whose headings are not read. */
    static Headings none(String siteName) {
        return new Headings(List.of(), List.of(), List.of(siteName));
    }

    static Headings in(Document document, String siteName) {
        List<String> logos = new ArrayList<>(List.of(siteName));
        document.select("a[href] > img[alt]").stream()
                .limit(3)
                .filter(image -> isHome(image.parent()) && image.attr("alt").length() <= LOGO)
                .forEach(image -> logos.add(image.attr("alt")));
        List<Heading> headings = new ArrayList<>();
        for (Element element : document.select("h1:not([itemprop=alternativeHeadline])").stream()
                .limit(MOST)
                .toList()) {
            Heading heading = Heading.of(element);
            String text = heading.text;
            boolean home = isHome(element.selectFirst("a[href]")) || isHome(element.closest("a[href]"));
            if (!text.isEmpty() && home) {
                logos.add(text);
            } else if (!text.isEmpty()
                    && text.length() < LONGEST
                    && !Characters.letters(text).equals(Characters.letters(siteName))) {
                headings.add(heading);
            }
        }
        headings.sort(Comparator.comparing(heading -> !heading.marked));
        return new Headings(
                headings.stream().map(Heading::text).toList(),
                headings.isEmpty() ? below(document) : shown(headings),
                logos);
    }

    /** The element that holds a headline: a heading that says it, whatever else says it, or else the first top heading. */
    static @Nullable Element element(Document document, String headline) {
        String letters = Characters.letters(headline);
        return letters.isEmpty()
                ? document.selectFirst("h1")
                : document.selectStream(LEVELS)
                        .filter(heading -> Characters.letters(heading.text()).contains(letters))
                        .findFirst()
                        .or(() -> Optional.ofNullable(document.selectFirst("h1")))
                        .or(() -> document.body().getAllElements().stream()
                                .filter(element -> element.ownText().equals(headline))
                                .findFirst())
                        .orElse(null);
    }

    private static List<Shown> shown(List<Heading> headings) {
        List<Heading> own = headings.stream().filter(Heading::isOwn).toList();
        List<Heading> marked = own.stream().filter(Heading::marked).toList();
        return Stream.of(own, marked)
                .filter(alike -> alike.stream().map(Heading::text).distinct().count() == 1)
                .map(alike -> alike.get(0).shown())
                .limit(1)
                .toList();
    }

    /** Of a page whose headline is no top heading, as some systems keep that for their logo. */
    private static List<Shown> below(Document document) {
        return document.select(SECOND).stream()
                .limit(MOST)
                .filter(heading -> !Elsewhere.holds(heading))
                .map(heading -> new Heading(heading, Heading.text(heading), heading.is(MARKED_SECOND)))
                .filter(heading -> heading.isOwn()
                        && !heading.text.endsWith(":")
                        && !Pruning.ASIDE_LINE.matcher(heading.text).find())
                .map(Heading::shown)
                .toList();
    }

    private record Heading(Element element, String text, boolean marked) {

        static Heading of(Element element) {
            String names = (element.attr("itemprop") + ' ' + element.className() + ' ' + element.id())
                    .toLowerCase(Locale.ROOT);
            boolean marked =
                    names.contains("headline") || names.contains("title") || element.closest("article, main") != null;
            return new Heading(element, text(element), marked);
        }

        /** Whether it can be an article's: more than a word or two, which would name a section, and not beside it. */
        boolean isOwn() {
            return isSentence(text) && text.length() < LONGEST && element.closest(BESIDE) == null;
        }

        Shown shown() {
            List<String> parts = new ArrayList<>(List.of(Characters.line(element.ownText())));
            element.children().forEach(part -> parts.add(Characters.line(part.text())));
            return new Shown(text, parts, marked, element.is(NAMED));
        }

        /**
         * Without a kicker that has an element of its own, unless it leads in what follows, and without the sign of a link
         * to the heading itself.
         */
        static String text(Element element) {
            String all = Characters.line(element.text());
            String text = all.length() < LONGEST && element.childrenSize() > 0 ? withoutKicker(element) : all;
            return (isSentence(text) ? text : all).replaceFirst("\\s?[¶#]$", "");
        }

        private static String withoutKicker(Element element) {
            Element copy = element.clone();
            copy.select(NOT_OF_IT).stream()
                    .filter(part -> part != copy && !part.text().endsWith(":"))
                    .forEach(Element::remove);
            Element first = copy.firstElementChild();
            Element last = copy.lastElementChild();
            if (first != null && last != null && first.is(LINE) && !last.is(LINE)) {
                first.remove();
            }
            return Characters.line(copy.text()).replaceFirst("^[:|·/–-]\\s*", "");
        }

        private static boolean isSentence(String text) {
            return text.split("\\s+").length > 2 || DENSE.matcher(text).find();
        }
    }

    private static boolean isHome(@Nullable Element link) {
        return link != null && link.attr("href").matches("(?:https?://[^/]+)?/?");
    }
}
