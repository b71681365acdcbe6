package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;

/** Everything on a page that may be its publication date, the most trusted first. */
final class DateCandidates {

    /**
     * @param value as it was written
     * @param origin the kind of place
     * @param place the very place, for a person
     * @param weak whether the place holds other dates too
     */
    record Written(String value, String origin, String place, boolean weak) {}

    private static final List<String> META_NAMES = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "citation_publication_date",
            "citation_online_date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "publisheddate",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "article.published",
            "article:post_date",
            "displaydate");

    private static final List<String> WEAK_META_NAMES = List.of("dc.date", "dcterms.date", "date");

    private static final Evaluator MICRODATA = QueryParser.parse("[itemprop=datePublished], time[pubdate]");

    private static final Evaluator TIMES = QueryParser.parse("time, relative-time, time-ago, abbr.published");

    private static final Evaluator NAMED = QueryParser.parse(
            "[class~=(?i)date|publish|posted|timestamp|time|datum|fecha], [id~=(?i)date|publish|timestamp]");

    private static final Evaluator TIME = QueryParser.parse("time");

    private static final Pattern CLOCK =
            Pattern.compile("\\d\\s?(?:[:.h]\\s?\\d\\d|[ap]\\.?m)", Pattern.CASE_INSENSITIVE);

    /** Words of lines that say when an article was changed. */
    private static final Pattern CHANGED = Pattern.compile(
            "(?i)updat|modifi|revis|edited|aktuali|geändert|mis à jour|maj\\b|actuali|atuali|aggiorna|bijgewerkt|gewijzigd|zaktuali|uppdat|opdater|oppdater");

    private static final int NEAR_HEADLINE = 200;
    private static final int BEFORE_HEADLINE = 20;

    private static final int LONGEST_LINE = 80;

    /** The place of the response's {@code Last-Modified}. */
    static final String HEADER = "Last-Modified of the response";

    private static final Pattern URL_DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?!\\d)");

    private final List<Written> all = new ArrayList<>();

    private DateCandidates() {}

    static List<Written> declared(Article article) {
        DateCandidates candidates = new DateCandidates();
        candidates.add(article.declared().published(), "declared", "published", false);
        candidates.add(article.declared().updated(), "declared", "updated", true);
        return candidates.all;
    }

    /** What the page states for machines. */
    static List<Written> stated(Document document, JsonLd jsonLd, MetaTags meta, Article article) {
        DateCandidates found = new DateCandidates();
        found.add(article.declared().published(), "declared", "published", false);
        found.add(jsonLd.text("datePublished"), "json-ld", "datePublished", false);
        META_NAMES.forEach(name -> found.add(meta.first(name), "meta", name, false));
        found.times(document, MICRODATA, "datePublished", false);
        found.add(jsonLd.text("dateCreated"), "json-ld", "dateCreated", false);
        found.add(jsonLd.text("uploadDate"), "json-ld", "uploadDate", false);
        WEAK_META_NAMES.forEach(name -> found.add(meta.first(name), "meta", name, true));
        found.times(document, TIMES, "time", true);
        found.add(article.declared().updated(), "declared", "updated", true);
        return found.all;
    }

    /** What the address says. Sites that have the day there write it when they publish. */
    static Optional<Written> inAddress(String url) {
        Matcher day = URL_DATE.matcher(url);
        return day.find()
                ? Optional.of(
                        new Written(day.group(1) + '-' + day.group(2) + '-' + day.group(3), "url", "address", false))
                : Optional.empty();
    }

    /** When the server last touched the page, as the page or the response says: the last resort. */
    static List<Written> lastModified(MetaTags meta, Article article) {
        DateCandidates found = new DateCandidates();
        found.add(meta.first("last-modified"), "http", "last-modified", true);
        found.add(article.acquisition().lastModified(), "http", HEADER, true);
        return found.all;
    }

    /** Dates that readers see: in elements named so, or in short lines soon after the headline. */
    static List<Written> visible(Document document, @Nullable Element heading, boolean monthFirst) {
        DateCandidates found = new DateCandidates();
        found.collect(document.select(NAMED), monthFirst, Elsewhere::holds);
        if (found.all.isEmpty()) {
            List<Element> near = near(document, heading);
            // Some pages have what belongs to their headline in an aside.
            found.collect(near, monthFirst, Elsewhere::isOfOtherTexts);
        }
        return found.all;
    }

    /** The elements soon before and after the headline; no further ones are looked at. */
    private static List<Element> near(Document document, @Nullable Element heading) {
        List<Element> elements = new ArrayList<>();
        int from = heading == null ? 0 : -1;
        for (Iterator<Element> all = document.body().stream().iterator(); all.hasNext(); ) {
            Element element = all.next();
            elements.add(element);
            if (element == heading) {
                from = Math.max(0, elements.size() - 1 - BEFORE_HEADLINE);
            }
            if (from >= 0 && elements.size() == from + NEAR_HEADLINE) {
                break;
            }
        }
        from = Math.max(0, from);
        return elements.subList(from, Math.min(elements.size(), from + NEAR_HEADLINE));
    }

    /**
     * A moment that is given in UTC, as the page shows it: in the zone in which it stands there too, or with which its time
     * there fits to the minute; or on the day that its own element shows.
     */
    static Moment shown(Moment utc, Document document, @Nullable Element heading, boolean monthFirst) {
        List<Element> elements = new ArrayList<>(document.selectStream(TIME)
                .filter(time -> !Elsewhere.holds(time))
                .limit(10)
                .toList());
        elements.addAll(near(document, heading));
        for (Element element : elements) {
            String text = element.normalName().equals("time") ? element.text() : element.ownText();
            // Without a machine's date only a time of the day can tell.
            boolean dated = element.hasAttr("datetime") || CLOCK.matcher(text).find();
            if (!dated || text.length() >= LONGEST_LINE || CHANGED.matcher(text).find()) {
                continue;
            }
            Optional<Moment> stated = WrittenDate.parse(element.attr("datetime"), false);
            Optional<Moment> read = WrittenDate.parse(text, monthFirst);
            Optional<Moment> shown = stated.flatMap(utc::seenAs)
                    .or(() -> read.flatMap(utc::seenAs))
                    .or(() -> read.filter(day -> stated.filter(utc::isSame).isPresent())
                            .map(day -> new Moment(day.day(), Optional.empty(), Optional.empty()))
                            .filter(utc::isNextTo));
            if (shown.isPresent()) {
                return shown.get();
            }
        }
        return utc;
    }

    private void collect(List<Element> elements, boolean monthFirst, Predicate<Element> elsewhere) {
        for (Element element : elements) {
            String own = Characters.line(
                    element.hasAttr("title") && element.ownText().length() < 4
                            ? element.attr("title")
                            : element.ownText());
            if (own.length() > 5
                    && own.length() < LONGEST_LINE
                    && own.chars().anyMatch(Character::isDigit)
                    && WrittenDate.parse(own, monthFirst).isPresent()
                    && !elsewhere.test(element)) {
                add(own, "text", "visible text", true);
            }
            if (all.size() == 3) {
                return;
            }
        }
    }

    private void times(Document document, Evaluator which, String place, boolean weak) {
        for (Element time : document.select(which).stream().limit(10).toList()) {
            String date = Stream.of("datetime", "content", "title")
                    .map(time::attr)
                    .filter(value -> WrittenDate.parse(value, false).isPresent())
                    .findFirst()
                    .orElseGet(time::text);
            add(date, "time", place, weak);
        }
    }

    private void add(Optional<String> value, String origin, String place, boolean weak) {
        value.ifPresent(date -> add(date, origin, place, weak));
    }

    private void add(@Nullable String value, String origin, String place, boolean weak) {
        if (value != null && !value.isBlank()) {
            String line = Characters.line(value);
            boolean known = all.stream()
                    .anyMatch(written ->
                            written.value().equals(line) && written.origin().equals(origin));
            if (!known) {
                all.add(new Written(line, origin, place, weak));
            }
        }
    }
}
