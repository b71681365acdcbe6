package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the headline of a page, without the name of its site.
 *
 * <p>Titles stand in many places: JSON-LD, OpenGraph, the {@code title} element, the top heading that readers see. The last
 * wins where it is the only one and speaks of the same: systems of today keep another wording for search engines in all
 * the others. Else they are cut down to the headline, and the wording wins that most places give.
 */
final class Headlines {

    /** What sites put between a headline and their name, in either order. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+(?:[|–—\\-·•»«/‹›~_]+|::)\\s+|\\s*[|｜]+\\s*|\\s*:\\s+|[_\\-：](?=\\p{IsHan}{2,8}$)|(?<=\\p{IsHan})_");

    /** What may stand between a headline and the name of its site, where that name is known. */
    private static final Pattern TIGHT_SEPARATOR = Pattern.compile("[:：_\\-–—|｜/／・(（\\[【@＠]");

    private static final String OTHER = "meta title";

    private static final String[] OTHER_TITLES = {
        "twitter:title",
        "dc.title",
        "dc:title",
        "dcterms.title",
        "dcterm:title",
        "parsely-title",
        "sailthru.title",
        "title"
    };

    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:www\\.)?[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|de|fr|es|it|nl|pt|pl|at|ch|eu|co\\.uk|info|tv|jp|ru|br)");

    /** Longer than this, the last part of a title is a part of the headline. */
    private static final int SITE_NAME = 30;

    /** Share of letter triples that two headlines of one article have in common. */
    private static final double ALIKE = 0.35;

    private Headlines() {}

    static Found find(Document document, JsonLd jsonLd, MetaTags meta, String declaredSite) {
        return find(document, jsonLd, meta, declaredSite, Part.NONE);
    }

    static Found find(Document document, JsonLd jsonLd, MetaTags meta, String declaredSite, Set<Part> leftOut) {
        boolean stated = jsonLd.hasArticle()
                || meta.first("article:published_time").isPresent()
                || meta.first("og:type").filter("article"::equals).isPresent();
        String siteName = declaredSite.isEmpty() ? host(document.location()) : declaredSite;
        List<Found> heads = new ArrayList<>();
        meta.first("og:title").ifPresent(t -> heads.add(new Found(t, "meta og:title")));
        jsonLd.headline().ifPresent(t -> heads.add(new Found(t, "json-ld headline")));
        meta.first(OTHER_TITLES).ifPresent(t -> heads.add(new Found(t, OTHER)));
        Element titleElement = document.selectFirst("title:not(svg title)");
        String title = titleElement == null ? "" : Characters.line(titleElement.text());
        if (!title.isEmpty()) {
            heads.add(new Found(title, "title"));
        }
        Headings all = leftOut.contains(Part.HEADINGS) ? Headings.none(siteName) : Headings.in(document, siteName);
        List<String> logos = all.logos();
        List<String> headings = all.texts();
        List<Found> cut = heads.stream()
                .map(found -> withoutSite(withoutSite(found, logos, headings), logos, headings))
                .filter(found -> !found.isEmpty() && !isHeading(found.value(), logos))
                .toList();
        if (cut.isEmpty()) {
            return all.shown().stream()
                    .map(Headings.Shown::text)
                    .findFirst()
                    .or(() -> headings.stream().findFirst())
                    .map(text -> new Found(text, "h1"))
                    .orElseGet(() -> heads.stream().findFirst().orElse(Found.NOTHING));
        }
        return bare(cut.get(0), headings)
                .or(() -> all.shown().stream()
                        .filter(shown ->
                                isOfArticle(shown, heads, () -> stated && !isBelow(document, shown.text(), cut))
                                        && !isExplained(shown.text(), cut))
                        .findFirst()
                        .map(shown -> shown(shown, cut)))
                .orElseGet(() -> elected(cut, heading(headings, heads, cut)));
    }

    /** What a title adds to the headline below it, if that may be a site's name; or empty. */
    static String site(String title, String headline) {
        return !headline.isEmpty() && title.startsWith(headline) && title.length() - headline.length() <= SITE_NAME
                ? title.substring(headline.length()).replaceFirst("^[^\\p{L}\\p{N}]+", "")
                : "";
    }

    /** What most sites without a stated name are called: {@code example} of {@code www.example.co.uk}. */
    private static String host(String url) {
        String[] labels = url.replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("[:/?#].*", "")
                .split("\\.");
        int name = labels.length > 2 && labels[labels.length - 2].length() < 4 ? labels.length - 3 : labels.length - 2;
        return name >= 0 && labels[name].length() > 3 ? labels[name] : "";
    }

    /** A head of a word or two names a section or the site; readers see what the page is about. */
    private static Optional<Found> bare(Found head, List<String> headings) {
        boolean bare = head.value().split("\\s+").length < 3 && !head.value().matches(".*\\p{IsHan}.*");
        return bare && headings.size() == 1 && headings.get(0).split("\\s+").length > 3
                ? Optional.of(new Found(headings.get(0), "h1, where the head is bare"))
                : Optional.empty();
    }

    /** The heading of the article, or the head that says the same without what else stands in it, such as a kicker. */
    private static Found shown(Headings.Shown heading, List<Found> heads) {
        String seen = Characters.letters(heading.text());
        boolean same =
                heads.stream().anyMatch(head -> Characters.letters(head.value()).startsWith(seen));
        return heads.stream()
                .filter(head -> !same)
                .filter(head ->
                        seen.endsWith(Characters.letters(head.value())) || isHeading(head.value(), heading.parts()))
                .findFirst()
                .orElse(new Found(heading.text(), "h1"));
    }

    /** Whether a heading speaks of what the head speaks of, or is the only one of what says that it is an article. */
    private static boolean isOfArticle(Headings.Shown heading, List<Found> heads, BooleanSupplier isAlone) {
        return heads.stream().anyMatch(head -> likeness(heading.text(), head.value()) >= ALIKE)
                || heading.marked() && (heading.named() || isAlone.getAsBoolean());
    }

    /** Whether the next lower heading says what the head says: then the top heading is that of a section. */
    private static boolean isBelow(Document document, String heading, List<Found> heads) {
        String letters = Characters.letters(heading);
        return document.selectStream(Headings.LEVELS)
                .map(Element::text)
                .dropWhile(text -> !Characters.letters(text).contains(letters))
                .skip(1)
                .findFirst()
                .filter(next -> isHeading(next, values(heads)))
                .isPresent();
    }

    private static double likeness(String one, String other) {
        Set<String> triples = triples(one);
        Set<String> others = triples(other);
        long shared = triples.stream().filter(others::contains).count();
        return shared / (double) Math.max(1, Math.max(triples.size(), others.size()));
    }

    /** A heading to which a title adds, after a colon, what it is about. */
    private static boolean isExplained(String heading, List<Found> heads) {
        return heads.stream()
                .map(Found::value)
                .anyMatch(head -> head.startsWith(heading)
                        && head.length() > heading.length() + SITE_NAME / 2
                        && head.substring(heading.length()).matches("\\s*[:：].*"));
    }

    /** The heading that agrees best with what the head says, if one does. */
    private static Optional<String> heading(List<String> headings, List<Found> heads, List<Found> cut) {
        return headings.stream()
                .filter(heading -> agreement(heading, heads) >= 0.5)
                .max(Comparator.comparingDouble(
                        heading -> agreement(heading, heads) + (isHeading(heading, values(cut)) ? 1 : 0)));
    }

    private static List<String> values(List<Found> founds) {
        return founds.stream().map(Found::value).toList();
    }

    /**
     * The wording that most places give: editors write other headlines for search engines and friends than for readers, and
     * each stands in some of them. A heading outweighs the head's titles, unless JSON-LD and another place agree against it,
     * or it only adds something, such as a kicker.
     */
    private static Found elected(List<Found> heads, Optional<String> heading) {
        String seen = heading.map(Characters::letters).orElse("");
        Map<String, Double> votes = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            String letters = Characters.letters(heads.get(i).value());
            // A head that only adds to the heading, such as a site's name that nobody knows, speaks for the heading.
            boolean more = !seen.isEmpty() && (letters.startsWith(seen) || letters.endsWith(seen));
            boolean copied = heads.get(i).origin().equals(OTHER) && votes.containsKey(letters);
            votes.merge(more ? seen : letters, copied ? 0 : weight(heads.get(i), i == 0), Double::sum);
        }
        String first = Characters.letters(heads.get(0).value());
        boolean added = seen.contains(first) && !seen.equals(first);
        heading.ifPresent(text -> votes.merge(seen, added ? 0.7 : 2.2, Double::sum));
        String most =
                Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
        return heads.stream()
                .filter(head -> Characters.letters(head.value()).equals(most) && !most.equals(seen))
                .findFirst()
                .or(() -> heading.map(text ->
                        new Found(text, "h1, which agrees with " + heads.get(0).origin())))
                .orElse(heads.get(0));
    }

    private static double weight(Found head, boolean first) {
        return switch (head.origin()) {
            case "json-ld headline" -> 2;
            case "meta og:title" -> 1;
            case OTHER -> first ? 1 : 0.4;
            default -> 0.6;
        };
    }

    private static double agreement(String heading, List<Found> heads) {
        return heads.stream()
                .mapToDouble(head -> overlap(heading, head.value()))
                .max()
                .orElse(0);
    }

    /**
     * How much of the shorter of the two is in the longer, in letter triples. A heading that is but a small part of a
     * title names the site.
     */
    private static double overlap(String heading, String title) {
        Set<String> one = triples(heading);
        Set<String> two = triples(title);
        long shared = one.stream().filter(two::contains).count();
        int smaller = Math.min(one.size(), two.size());
        int larger = Math.max(one.size(), two.size());
        if (smaller < 8 || shared < larger * 0.35) {
            return Characters.letters(heading).equals(Characters.letters(title)) ? 1 : 0;
        }
        return shared / (double) smaller;
    }

    private static Set<String> triples(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        Set<String> triples = new HashSet<>();
        for (int i = 0; i + 3 <= letters.length(); i++) {
            triples.add(letters.substring(i, i + 3));
        }
        return triples;
    }

    private static Found withoutSite(Found found, List<String> sites, List<String> headings) {
        return new Found(cut(found, sites, headings), found.origin());
    }

    /** Cuts "Headline - Site" where the page itself shows that the last part is not the headline's. */
    private static String cut(Found found, List<String> sites, List<String> headings) {
        String title = found.value();
        if (title.length() > 1_000 || isHeading(title, headings)) {
            return title;
        }
        Matcher tight = TIGHT_SEPARATOR.matcher(title);
        while (tight.find()) {
            if (isSite(title.substring(tight.end()), sites)) {
                return title.substring(0, tight.start()).strip();
            }
        }
        Matcher matcher = SEPARATOR.matcher(title);
        int start = -1;
        int end = -1;
        while (matcher.find()) {
            String before = title.substring(0, matcher.start());
            String after = title.substring(matcher.end());
            // After a colon, a long part explains the headline and does not name the site.
            boolean explained = matcher.group().contains(":") && after.length() > SITE_NAME;
            if (isSite(after, sites) || before.length() > 15 && !explained && isHeading(before, headings)) {
                return before;
            }
            if (isSite(before, sites) || after.length() > 15 && isHeading(after, headings)) {
                return after;
            }
            start = matcher.start();
            end = matcher.end();
        }
        if (start <= 15 || title.length() - end > SITE_NAME) {
            return title;
        }
        String separator = title.substring(start, end);
        boolean cuttable = found.origin().equals("title") ? !separator.contains(":") : separator.contains("|");
        return cuttable ? title.substring(0, start) : title;
    }

    private static boolean isHeading(String part, List<String> headings) {
        return headings.stream().anyMatch(heading -> Characters.letters(heading).equals(Characters.letters(part)));
    }

    private static boolean isSite(String part, List<String> sites) {
        return sites.stream().anyMatch(site -> isSite(part, site));
    }

    private static boolean isSite(String part, String siteName) {
        String name = Characters.letters(part);
        String site = Characters.letters(siteName);
        return site.length() > 1 && (name.equals(site) || name.equals("the" + site) || site.equals("the" + name))
                || site.length() > 2
                        && name.startsWith(site)
                        && name.length() < site.length() + 12
                        && !name.matches(".*\\d.*")
                || HOST.matcher(part).matches();
    }
}
