package org.wiredesk.enrich.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Dates.Candidate;

/**
 * The publication date of an article and every candidate for it, in the order of preference: what the carrier declares,
 * JSON-LD, meta elements, {@code time} elements, the address. Only where none of these is believable is the text searched.
 *
 * <p>The first candidate that can be read and is believable is chosen: not before 1990, when there was no web, and not
 * more than a day after we saw the article, which leaves room for zones and wrong clocks but none for the dates of
 * announced events.
 */
final class PublicationDates {

    static final Instant EARLIEST = LocalDate.of(1990, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    static final Duration AHEAD = Duration.ofDays(1);

    private static final String[] META_NAMES = {
        "article:published_time",
        "og:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "article.published",
        "article:post_date",
        "displaydate",
        "date",
        "last-modified"
    };

    private static final Evaluator TIMES = QueryParser.parse("time, [itemprop=datePublished]");

    private static final Evaluator NAMED = QueryParser.parse(
            "[class~=(?i)date|publish|posted|timestamp|time|datum|fecha], [id~=(?i)date|publish|timestamp]");

    private static final int NEAR_HEADLINE = 200;

    private static final Pattern URL_DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?!\\d)");

    private PublicationDates() {}

    static Dates declared(Article article) {
        return choose(declaredCandidates(article), article, false);
    }

    static Dates find(
            Document document, JsonLd jsonLd, MetaTags meta, Article article, boolean monthFirst, String url) {
        Set<Candidate> candidates = new LinkedHashSet<>(declaredCandidates(article));
        for (String property : List.of("datePublished", "dateCreated", "uploadDate")) {
            jsonLd.text(property).ifPresent(date -> candidates.add(new Candidate(date, "json-ld")));
        }
        for (String name : META_NAMES) {
            meta.first(name).ifPresent(date -> candidates.add(new Candidate(date, "meta")));
        }
        for (Element time : document.select(TIMES).stream().limit(10).toList()) {
            String date = time.hasAttr("datetime")
                    ? time.attr("datetime")
                    : time.hasAttr("content") ? time.attr("content") : time.text();
            if (!date.isBlank()) {
                candidates.add(new Candidate(Characters.line(date), "time"));
            }
        }
        if (candidates.isEmpty()
                || choose(List.copyOf(candidates), article, monthFirst).chosen() == null) {
            visible(document, monthFirst).forEach(date -> candidates.add(new Candidate(date, "text")));
        }
        Matcher inUrl = URL_DATE.matcher(url);
        if (inUrl.find()) {
            candidates.add(new Candidate(inUrl.group(1) + '-' + inUrl.group(2) + '-' + inUrl.group(3), "url"));
        }
        return choose(List.copyOf(candidates), article, monthFirst);
    }

    /** Dates that readers see: in elements named so, or in short lines soon after the headline. */
    private static List<String> visible(Document document, boolean monthFirst) {
        List<String> dates = new ArrayList<>();
        collect(document.select(NAMED), dates, monthFirst);
        if (dates.isEmpty()) {
            Element heading = document.selectFirst("h1");
            List<Element> all = document.body().getAllElements();
            int from = heading == null ? 0 : Math.max(0, all.indexOf(heading) - 20);
            collect(all.subList(from, Math.min(all.size(), from + NEAR_HEADLINE)), dates, monthFirst);
        }
        return dates;
    }

    private static void collect(List<Element> elements, List<String> dates, boolean monthFirst) {
        for (Element element : elements) {
            String own = Characters.line(
                    element.hasAttr("title") && element.ownText().length() < 4
                            ? element.attr("title")
                            : element.ownText());
            if (own.length() > 5
                    && own.length() < 80
                    && own.chars().anyMatch(Character::isDigit)
                    && WrittenDate.parse(own, monthFirst).isPresent()
                    && !Elsewhere.holds(element)) {
                dates.add(own);
            }
            if (dates.size() == 3) {
                return;
            }
        }
    }

    private static List<Candidate> declaredCandidates(Article article) {
        List<Candidate> candidates = new ArrayList<>();
        add(candidates, article.declared().published());
        add(candidates, article.declared().updated());
        return candidates;
    }

    private static void add(List<Candidate> candidates, @Nullable String declared) {
        if (declared != null && !declared.isBlank()) {
            candidates.add(new Candidate(declared.strip(), "declared"));
        }
    }

    private static Dates choose(List<Candidate> candidates, Article article, boolean monthFirst) {
        Instant latest = article.versionCreated().plus(AHEAD);
        for (Candidate candidate : candidates) {
            Optional<Instant> date = WrittenDate.parse(candidate.value(), monthFirst)
                    .filter(d -> !d.isBefore(EARLIEST) && !d.isAfter(latest));
            if (date.isPresent()) {
                return new Dates(date.get().toString(), candidates);
            }
        }
        return new Dates(null, candidates);
    }
}
