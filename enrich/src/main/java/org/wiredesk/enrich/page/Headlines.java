package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline of a page, without the name of its site. */
final class Headlines {

    /** What sites put between a headline and their name, in either order. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—\\-·•»«/:‹›~]+\\s+|\\s*[|｜]\\s*");

    private Headlines() {}

    static Found find(Document document, JsonLd jsonLd, MetaTags meta, String siteName) {
        List<Found> candidates = new ArrayList<>();
        meta.first("og:title").ifPresent(t -> candidates.add(new Found(t, "meta og:title")));
        jsonLd.text("headline").ifPresent(t -> candidates.add(new Found(t, "json-ld headline")));
        meta.first("twitter:title", "dc.title", "parsely-title", "sailthru.title")
                .ifPresent(t -> candidates.add(new Found(t, "meta title")));
        heading(document).ifPresent(t -> candidates.add(new Found(t, "h1")));
        String title = Characters.line(document.title());
        if (!title.isEmpty()) {
            candidates.add(new Found(title, "title"));
        }
        return candidates.stream()
                .map(found -> new Found(withoutSite(found.value(), siteName, candidates), found.origin()))
                .filter(found -> !found.isEmpty() && !found.value().equalsIgnoreCase(siteName))
                .findFirst()
                .orElse(Found.NOTHING);
    }

    /** The page's only top heading, or the one in its article. */
    private static Optional<String> heading(Document document) {
        List<Element> headings = document.select("h1");
        List<Element> inArticle = headings.size() > 1 ? document.select("article h1, main h1") : headings;
        return inArticle.size() == 1
                ? Optional.of(Characters.line(inArticle.get(0).text())).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Cuts "Headline - Site" where the page itself shows that the last part is not the headline's. */
    private static String withoutSite(String title, String siteName, List<Found> candidates) {
        List<int[]> separators = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(title);
        while (matcher.find()) {
            separators.add(new int[] {matcher.start(), matcher.end()});
        }
        for (int[] separator : separators) {
            String start = title.substring(0, separator[0]);
            String rest = title.substring(separator[1]);
            if (isSite(rest, siteName) || isAlone(start, candidates)) {
                return start;
            }
            if (isSite(start, siteName) || isAlone(rest, candidates)) {
                return rest;
            }
        }
        return title;
    }

    private static boolean isAlone(String part, List<Found> candidates) {
        return part.length() > 15
                && candidates.stream().anyMatch(candidate -> candidate.value().equalsIgnoreCase(part));
    }

    private static boolean isSite(String part, String siteName) {
        String name = letters(part);
        String site = letters(siteName);
        return !name.isEmpty() && !site.isEmpty() && (name.equals(site) || name.equals("the" + site))
                || part.matches(
                        "(?i)(?:www\\.)?[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|de|fr|es|it|nl|pt|pl|at|ch|eu|co\\.uk|info|tv)");
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
