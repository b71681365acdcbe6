package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the headline of a page, without the name of its site.
 *
 * <p>What stands in a page's head is written for search engines and friends; what readers see is its top heading. So a
 * heading wins that says much the same as the head does; where none does, the head's own title is cut down.
 */
final class Headlines {

    /** What sites put between a headline and their name, in either order. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+(?:[|–—\\-·•»«/‹›~_]+|::)\\s+|\\s*[|｜]+\\s*|\\s*:\\s+|[_\\-：](?=\\p{IsHan}{2,8}$)|(?<=\\p{IsHan})_");

    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:www\\.)?[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|de|fr|es|it|nl|pt|pl|at|ch|eu|co\\.uk|info|tv|jp|ru|br)");

    /** Longer than this, the last part of a title is a part of the headline. */
    private static final int SITE_NAME = 30;

    private Headlines() {}

    static Found find(Document document, JsonLd jsonLd, MetaTags meta, String declaredSite) {
        return find(document, jsonLd, meta, declaredSite, Part.NONE);
    }

    static Found find(Document document, JsonLd jsonLd, MetaTags meta, String declaredSite, Set<Part> leftOut) {
        String siteName = declaredSite.isEmpty() ? host(document.location()) : declaredSite;
        List<Found> heads = new ArrayList<>();
        meta.first("og:title").ifPresent(t -> heads.add(new Found(t, "meta og:title")));
        jsonLd.headline().ifPresent(t -> heads.add(new Found(t, "json-ld headline")));
        meta.first(
                        "twitter:title",
                        "dc.title",
                        "dc:title",
                        "dcterms.title",
                        "dcterm:title",
                        "parsely-title",
                        "sailthru.title",
                        "title")
                .ifPresent(t -> heads.add(new Found(t, "meta title")));
        Element titleElement = document.selectFirst("title:not(svg title)");
        String title = titleElement == null ? "" : Characters.line(titleElement.text());
        if (!title.isEmpty()) {
            heads.add(new Found(title, "title"));
        }
        List<String> headings = leftOut.contains(Part.HEADINGS) ? List.of() : headings(document, siteName);
        Found head = heads.stream()
                .map(found -> withoutSite(withoutSite(found, siteName, headings), siteName, headings))
                .filter(found -> !found.isEmpty() && !letters(found.value()).equals(letters(siteName)))
                .findFirst()
                .orElseGet(() -> heads.stream().findFirst().orElse(Found.NOTHING));
        return visible(headings, heads, head).orElse(head);
    }

    /** What most sites without a stated name are called: {@code example} of {@code www.example.co.uk}. */
    private static String host(String url) {
        String[] labels = url.replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("[:/?#].*", "")
                .split("\\.");
        int name = labels.length > 2 && labels[labels.length - 2].length() < 4 ? labels.length - 3 : labels.length - 2;
        return name >= 0 && labels[name].length() > 3 ? labels[name] : "";
    }

    /** The texts of the page's top headings, those marked as headlines first; without logos. */
    private static List<String> headings(Document document, String siteName) {
        List<Element> headings = new ArrayList<>(document.select("h1:not([itemprop=alternativeHeadline])").stream()
                .limit(20)
                .toList());
        headings.sort(Comparator.comparing(heading -> !isMarked(heading)));
        List<String> texts = new ArrayList<>();
        for (Element heading : headings) {
            String text = Characters.line(heading.text());
            Element link = heading.selectFirst("a[href]");
            boolean home = link != null && link.attr("href").matches("(?:https?://[^/]+)?/?");
            if (!text.isEmpty()
                    && text.length() < 400
                    && !home
                    && !letters(text).equals(letters(siteName))) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static boolean isMarked(Element heading) {
        String names =
                (heading.attr("itemprop") + ' ' + heading.className() + ' ' + heading.id()).toLowerCase(Locale.ROOT);
        return names.contains("headline") || names.contains("title") || heading.closest("article, main") != null;
    }

    /** The heading that agrees best with what the head says, if one does. */
    private static Optional<Found> visible(List<String> headings, List<Found> heads, Found head) {
        if (head.isEmpty()) {
            return headings.stream().findFirst().map(text -> new Found(text, "h1"));
        }
        Optional<String> best = headings.stream().max(Comparator.comparingDouble(heading -> agreement(heading, heads)));
        if (best.isEmpty() || agreement(best.get(), heads) < 0.5) {
            // A head of a word or two names a section or the site; readers see what the page is about.
            boolean bare =
                    head.value().split("\\s+").length < 3 && !head.value().matches(".*\\p{IsHan}.*");
            return bare && headings.size() == 1 && headings.get(0).split("\\s+").length > 3
                    ? Optional.of(new Found(headings.get(0), "h1, where the head is bare"))
                    : Optional.empty();
        }
        // A kicker or a date within the heading.
        boolean more = letters(best.get()).contains(letters(head.value()))
                && best.get().length() > head.value().length();
        return more ? Optional.empty() : best.map(text -> new Found(text, "h1, which agrees with " + head.origin()));
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
            return letters(heading).equals(letters(title)) ? 1 : 0;
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

    private static Found withoutSite(Found found, String siteName, List<String> headings) {
        return new Found(cut(found, siteName, headings), found.origin());
    }

    /** Cuts "Headline - Site" where the page itself shows that the last part is not the headline's. */
    private static String cut(Found found, String siteName, List<String> headings) {
        String title = found.value();
        if (title.length() > 1_000 || isHeading(title, headings)) {
            return title;
        }
        Matcher matcher = SEPARATOR.matcher(title);
        int start = -1;
        int end = -1;
        while (matcher.find()) {
            String before = title.substring(0, matcher.start());
            String after = title.substring(matcher.end());
            if (isSite(after, siteName) || before.length() > 15 && isHeading(before, headings)) {
                return before;
            }
            if (isSite(before, siteName) || after.length() > 15 && isHeading(after, headings)) {
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
        return headings.stream().anyMatch(heading -> letters(heading).equals(letters(part)));
    }

    private static boolean isSite(String part, String siteName) {
        String name = letters(part);
        String site = letters(siteName);
        return site.length() > 1 && (name.equals(site) || name.equals("the" + site) || site.equals("the" + name))
                || site.length() > 2
                        && name.startsWith(site)
                        && name.length() < site.length() + 12
                        && !name.matches(".*\\d.*")
                || HOST.matcher(part).matches();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
