package org.wiredesk.enrich.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Dates.Candidate;
import org.wiredesk.enrich.page.DateCandidates.Written;

/**
 * Chooses the publication date of an article and says of every candidate why it was chosen or passed over. The order of
 * trust: what the carrier declares, JSON-LD, meta elements, {@code time} elements, the text where none of these is
 * believable, the address, the server.
 *
 * <p>The first candidate that can be read and is believable is chosen: not before 1990, when there was no web, and not
 * more than a day after we saw the article, which leaves room for zones and wrong clocks but none for the dates of
 * announced events. One exception: a day in the address outweighs another day from a place that holds all sorts of dates.
 */
final class PublicationDates {

    static final Instant EARLIEST = LocalDate.of(1990, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    static final Duration AHEAD = Duration.ofDays(1);

    /** Servers that put a page together for each visitor say that it was modified just then. */
    static final Duration JUST_THEN = Duration.ofHours(1);

    private final Instant latest;
    private final Instant fetched;
    private final boolean monthFirst;

    private PublicationDates(Article article, boolean monthFirst) {
        this.latest = article.versionCreated().plus(AHEAD);
        this.fetched = article.acquisition().fetchedAt();
        this.monthFirst = monthFirst;
    }

    /** Of an article whose carrier alone speaks of dates. */
    static Dates declared(Article article) {
        PublicationDates dates = new PublicationDates(article, false);
        return dates.choose(
                DateCandidates.declared(article), List.of(declaredUpdate(article)), UnaryOperator.identity());
    }

    static Dates find(
            Document document,
            JsonLd jsonLd,
            MetaTags meta,
            Article article,
            @Nullable Element heading,
            boolean monthFirst,
            String url) {
        PublicationDates dates = new PublicationDates(article, monthFirst);
        List<Written> candidates = new ArrayList<>(DateCandidates.stated(document, jsonLd, meta, article));
        if (candidates.stream()
                .noneMatch(candidate -> dates.believable(candidate).isPresent())) {
            candidates.addAll(DateCandidates.visible(document, heading, monthFirst));
        }
        DateCandidates.inAddress(url).ifPresent(candidates::add);
        candidates.addAll(DateCandidates.lastModified(meta, article));
        return dates.choose(
                candidates,
                List.of(
                        jsonLd.text("dateModified"),
                        meta.first("article:modified_time", "og:updated_time", "og:modified_time", "datemodified"),
                        meta.first("dcterms.modified", "dc.date.modified", "article_date_updated"),
                        Optional.ofNullable(document.selectFirst("[itemprop=dateModified]"))
                                .map(element -> element.hasAttr("datetime")
                                        ? element.attr("datetime")
                                        : element.attr("content")),
                        declaredUpdate(article)),
                moment -> DateCandidates.shown(moment, document, heading, monthFirst));
    }

    private static Optional<String> declaredUpdate(Article article) {
        return Optional.ofNullable(article.declared().updated());
    }

    /** @param shown tells how the page shows what is given in UTC, as many systems do wherever their readers are */
    private Dates choose(List<Written> candidates, List<Optional<String>> changes, UnaryOperator<Moment> shown) {
        Optional<Written> chosen = chosen(candidates);
        Optional<Moment> date = chosen.flatMap(this::believable);
        Optional<Moment> modified = changes.stream()
                .flatMap(Optional::stream)
                .map(change -> new Written(change, "", "", true))
                .flatMap(change -> believable(change).stream())
                .filter(change ->
                        date.isEmpty() || !change.instant().isBefore(date.get().instant()))
                .findFirst();
        return new Dates(
                date.map(moment -> moment.time().isPresent() && moment.isInUtc() ? shown.apply(moment) : moment)
                        .map(Moment::stamp)
                        .orElse(null),
                candidates.stream()
                        .map(candidate -> judged(candidate, chosen.orElse(null)))
                        .toList(),
                modified.map(Moment::stamp).orElse(null));
    }

    private Optional<Written> chosen(List<Written> candidates) {
        Optional<Written> first = candidates.stream()
                .filter(candidate -> believable(candidate).isPresent())
                .findFirst();
        if (first.isEmpty() || !first.get().weak()) {
            return first;
        }
        Optional<LocalDate> address = candidates.stream()
                .filter(candidate -> candidate.origin().equals("url"))
                .flatMap(candidate -> believable(candidate).stream())
                .map(Moment::day)
                .findFirst();
        return address.isEmpty() ? first : nearest(candidates, address.get());
    }

    /** The first candidate of the address's day, the day before or the day after: the address itself at the latest. */
    private Optional<Written> nearest(List<Written> candidates, LocalDate day) {
        return candidates.stream()
                .filter(candidate -> believable(candidate)
                        .filter(moment -> Math.abs(ChronoUnit.DAYS.between(day, moment.day())) <= 1)
                        .isPresent())
                .findFirst();
    }

    private Optional<Moment> believable(Written candidate) {
        return WrittenDate.parse(candidate.value(), monthFirst)
                .filter(moment -> !moment.instant().isBefore(EARLIEST)
                        && !moment.instant().isAfter(latest)
                        && !isJustThen(candidate, moment));
    }

    private boolean isJustThen(Written candidate, Moment moment) {
        return candidate.place().equals(DateCandidates.HEADER)
                && moment.instant().isAfter(fetched.minus(JUST_THEN));
    }

    private Candidate judged(Written candidate, @Nullable Written chosen) {
        Optional<Moment> read = WrittenDate.parse(candidate.value(), monthFirst);
        String why = read.isEmpty() ? "cannot be read" : why(candidate, read.get(), chosen);
        return new Candidate(
                candidate.value(),
                candidate.origin(),
                read.map(Moment::text).orElse(null),
                candidate.place() + ": " + why);
    }

    private String why(Written candidate, Moment read, @Nullable Written chosen) {
        if (read.instant().isBefore(EARLIEST)) {
            return "before there was a web";
        }
        if (read.instant().isAfter(latest)) {
            return "later than the article was seen";
        }
        if (isJustThen(candidate, read)) {
            return "about when the page was fetched";
        }
        if (candidate.equals(chosen)) {
            return "chosen, the most trusted that is believable"
                    + (read.zone().isPresent() ? "" : "; no zone, counts as UTC");
        }
        boolean same = chosen != null
                && believable(chosen).filter(c -> c.day().equals(read.day())).isPresent();
        return same ? "less trusted, same day" : "less trusted, another day";
    }
}
