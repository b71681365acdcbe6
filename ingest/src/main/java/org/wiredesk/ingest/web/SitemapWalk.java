package org.wiredesk.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.Sha256;
import org.wiredesk.ingest.sitemap.SitemapEntry;
import org.wiredesk.ingest.sitemap.SitemapReader;
import org.wiredesk.ingest.sitemap.SitemapReader.Kind;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/**
 * One poll of a sitemap: its pages, or those of the sitemaps that it lists, down to a depth and each of them once, so that
 * an index which lists itself comes to an end. Each sitemap below has its own memory, so that one which has not changed
 * costs an answer without a body.
 */
final class SitemapWalk {

    private static final int DEEPEST = 3;
    private static final int MOST_SITEMAPS = 500;

    private final Web web;
    private final FeedSettings settings;
    private final int maxBytes;
    private final Memory memory;
    private final LinkedPages pages;
    private final Round round;
    private final Consumer<Discovery> to;
    private final Instant now;
    private final Set<String> visited = new HashSet<>();
    private boolean complete = true;

    SitemapWalk(
            Web web,
            FeedSettings settings,
            int maxBytes,
            Memory memory,
            LinkedPages pages,
            Round round,
            Consumer<Discovery> to,
            Instant now) {
        this.web = web;
        this.settings = settings;
        this.maxBytes = maxBytes;
        this.memory = memory;
        this.pages = pages;
        this.round = round;
        this.to = to;
        this.now = now;
    }

    /**
     * @param named the address of the sitemap
     * @return whether everything in it is done with, so that it need not be read again until it changes
     */
    boolean read(String named, Response response) throws RefusedException, InterruptedException {
        visited.add(response.finalUrl().toString());
        visited.add(named);
        boolean isIndex = read(named, response, 1);
        return complete && !isIndex;
    }

    private boolean read(String named, Response response, int depth) throws RefusedException, InterruptedException {
        List<SitemapEntry> entries = new ArrayList<>();
        SitemapReader.Outcome outcome = SitemapReader.read(response.body(), entry -> {
            if (!tooOld(entry.dated())) {
                entries.add(entry);
            }
        });
        if (outcome.kind() == Kind.PAGES) {
            publish(named, response, entries);
        } else if (depth < DEEPEST) {
            descend(named, entries, depth);
        } else {
            Delivery nothing = Delivery.ofNothing(named, response.fetchedAt());
            to.accept(nothing.refused(Reason.UNREADABLE_LIST, named + " is an index within an index within an index"));
        }
        return outcome.kind() == Kind.SITEMAPS;
    }

    private void descend(String named, List<SitemapEntry> sitemaps, int depth) throws InterruptedException {
        for (SitemapEntry sitemap : sitemaps) {
            String below = sitemap.location();
            if (!visited.add(below) || round.isDone(below)) {
                continue;
            }
            if (!pages.mayGoOn() || visited.size() > MOST_SITEMAPS) {
                complete = false;
                return;
            }
            try {
                if (visit(named, below, depth + 1)) {
                    pages.finished(below);
                }
            } catch (RefusedException e) {
                to.accept(Delivery.ofNothing(below, now).refused(e));
            }
        }
    }

    /** @return whether all of it is done with, for now */
    private boolean visit(String index, String below, int depth) throws RefusedException, InterruptedException {
        Optional<FeedState> last = memory.feed(below);
        Response response = web.get(new Request(
                Web.uri(below),
                last.map(FeedState::etag).orElse(null),
                last.map(FeedState::lastModified).orElse(null),
                maxBytes,
                false,
                false));
        if (response.status() == 304 && last.isPresent()) {
            return true;
        }
        if (response.status() != 200) {
            throw new RefusedException(Reason.HTTP_STATUS, below + " answers " + response.status());
        }
        String hash = Sha256.hash(response.body());
        if (last.isPresent() && hash.equals(last.get().bodyHash())) {
            return true;
        }
        boolean before = complete;
        complete = true;
        boolean isIndex = read(below, response, depth);
        boolean whole = complete;
        boolean done = whole && !isIndex;
        complete &= before;
        memory.remember(
                below,
                new FeedState(
                        done ? response.etag() : null,
                        done ? response.lastModified() : null,
                        done ? hash : null,
                        response.fetchedAt(),
                        0,
                        response.fetchedAt(),
                        null,
                        response.fetchedAt(),
                        null,
                        null,
                        null,
                        index));
        return whole;
    }

    private void publish(String named, Response response, List<SitemapEntry> entries) throws InterruptedException {
        Delivery list = Delivery.ofFeed(
                named,
                response.fetchedAt(),
                response.status(),
                response.finalUrl().toString(),
                response.etag());
        int place = 0;
        for (SitemapEntry entry : entries) {
            if (!pages.mayGoOn()) {
                complete = false;
                return;
            }
            Optional<String> uri = Urls.canonical(entry.location());
            Delivery item = list.item(++place);
            Optional<Found> found = uri.map(name -> article(entry, name, item)).filter(pages::isNext);
            if (found.isPresent()) {
                pages.need(found.get(), item).ifPresent(to);
            }
        }
        complete &= !pages.takeMissed();
    }

    /**
     * What the sitemap says about the article. Many sites date every page anew each day, so {@code <lastmod>} alone is no
     * new version.
     */
    private static Found article(SitemapEntry entry, String uri, Delivery item) {
        Content nothing = new Content(Content.PLAIN_TEXT, new byte[0]);
        Found undated = item.article(uri, nothing, declared(entry, null));
        Found dated = item.article(uri, nothing, declared(entry, entry.modified()));
        return new Found(dated.article(), undated.fingerprint(), true);
    }

    private static Declared declared(SitemapEntry entry, @Nullable String modified) {
        SitemapEntry.News news = entry.news();
        return new Declared(
                news.title(),
                null,
                news.published(),
                modified,
                news.language(),
                null,
                entry.location(),
                null,
                news.keywords(),
                null,
                news.publication() == null ? null : new Declared.Named(news.publication(), null));
    }

    private boolean tooOld(@Nullable String date) {
        Instant dated = date == null ? now : instant(date).orElse(now);
        return dated.isBefore(now.minus(settings.sitemapAge()).minus(Duration.ofDays(date(date) ? 1 : 0)));
    }

    private static boolean date(@Nullable String date) {
        return date != null && date.length() == 10;
    }

    /** W3C dates: a day, or a time with a zone. What is not one is taken for today's. */
    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(
                    date(date)
                            ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
