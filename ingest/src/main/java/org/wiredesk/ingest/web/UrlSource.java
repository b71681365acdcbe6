package org.wiredesk.ingest.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.FeedState.Subscription;
import org.wiredesk.article.Sha256;
import org.wiredesk.ingest.feed.Feed;
import org.wiredesk.ingest.feed.FeedArticles;
import org.wiredesk.ingest.feed.FeedParser;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.sitemap.SitemapReader;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Source;
import org.wiredesk.ingest.source.Urls;
import org.wiredesk.ingest.web.Subscriber.Pushed;

/**
 * An address: a feed or sitemap, polled again and again, or a page, read once. Which of them, its answer tells.
 *
 * <p>A poll asks only for what changed, by ETag and date, and does not trust that alone: some servers send the same body
 * with each answer, which its hash tells, and some repeat an ETag for a changed body, for which the server would have to
 * answer in full.
 */
public final class UrlSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(UrlSource.class);
    private static final int LOOKED_AT = 64 << 10;
    private static final int MAX_FEED_BYTES = 16 << 20;
    private static final int GONE = 410;

    private final String address;
    private final String site;
    private final Web web;
    private final FeedSettings settings;
    private final boolean once;
    private final Limits limits;
    private final Clock clock;
    private final Schedule schedule;
    private final Revisits revisits;
    private final Round round = new Round();
    private final boolean listed;
    private final Subscriber subscriber;
    private Announced announced = Announced.NOTHING;
    private int found;
    private boolean finished;
    private Instant next = Instant.EPOCH;

    /** @param once poll now, whatever was planned */
    public UrlSource(String address, Web web, FeedSettings settings, boolean once, Limits limits, Clock clock) {
        this(address, false, web, Subscriber.NONE, settings, once, limits, clock);
    }

    /** @param listed whether somebody's list of feeds names it, so that it is no page */
    public UrlSource(
            String address,
            boolean listed,
            Web web,
            Subscriber subscriber,
            FeedSettings settings,
            boolean once,
            Limits limits,
            Clock clock) {
        this.address = address;
        this.listed = listed;
        this.subscriber = subscriber;
        this.site = site(address);
        this.web = web;
        this.settings = settings;
        this.once = once;
        this.limits = limits;
        this.clock = clock;
        this.schedule = new Schedule(address, settings);
        this.revisits = new Revisits(address, web, settings.revisitAfter(), limits.articleBytes(), clock);
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public String kind() {
        return "url";
    }

    @Override
    public Optional<String> site() {
        return Optional.of(site);
    }

    @Override
    public Optional<Duration> pause() {
        if (finished || once) {
            return Optional.empty();
        }
        Duration rest = Duration.between(clock.instant(), next);
        return Optional.of(revisits.pause(rest.isNegative() ? Duration.ZERO : rest));
    }

    @Override
    public void read(Memory memory, Consumer<Discovery> to) throws InterruptedException {
        readList(memory, to);
        if (!finished) {
            revisits.run(site, memory, to);
        }
    }

    private void readList(Memory memory, Consumer<Discovery> to) throws InterruptedException {
        Optional<FeedState> last = memory.feed(address);
        List<Pushed> pushed =
                subscriber.take(address, last.map(FeedState::subscription).orElse(null));
        if (last.isPresent() && !once) {
            finished |= last.get().endedAt() != null;
            FeedState now = finished ? last.get() : afterPushes(last.get(), pushed, memory, to);
            next = now.nextPoll();
            if (!now.equals(last.get())) {
                memory.remember(address, now);
            }
            if (finished || clock.instant().isBefore(next)) {
                return;
            }
            last = Optional.of(now);
        }
        announced = Announced.NOTHING;
        FeedState state;
        try {
            state = poll(last, memory, to);
        } catch (RefusedException e) {
            to.accept(Delivery.ofNothing(address, clock.instant()).refused(e));
            state = schedule.afterFailure(last, clock.instant(), Optional.empty(), String.valueOf(e.getMessage()));
        }
        state = subscribed(last, state);
        next = state.nextPoll();
        memory.remember(address, state);
        tell(last, state);
    }

    /** What a hub pushed, read as the feed itself. If it cannot be read, or not to its end, the feed is polled now. */
    private FeedState afterPushes(FeedState last, List<Pushed> pushed, Memory memory, Consumer<Discovery> to)
            throws InterruptedException {
        FeedState state = last;
        Subscription subscription = subscriber.tend(address, last.subscription(), Announced.NOTHING);
        for (Pushed document : pushed) {
            LinkedPages pages = pages(memory);
            boolean done = false;
            try {
                done = readFeed(asResponse(document, last), pages, to);
            } catch (RefusedException e) {
                to.accept(Delivery.ofNothing(address, document.at()).refused(e));
            }
            state = schedule.afterPush(state, document.at(), pages.fresh());
            subscription = subscription == null ? null : subscription.delivered(document.at());
            state = done ? state : state.with(subscription, clock.instant());
        }
        return state.with(subscription, state.nextPoll());
    }

    private Response asResponse(Pushed document, FeedState last) throws RefusedException {
        return new Response(
                200,
                Web.uri(last.address(address)),
                document.contentType(),
                "",
                null,
                null,
                null,
                null,
                List.of(),
                document.body(),
                document.at(),
                false);
    }

    /** A poll that finds what no hub brought shows that the hub is not to be relied on. */
    private FeedState subscribed(Optional<FeedState> last, FeedState state) throws InterruptedException {
        Subscription known = last.map(FeedState::subscription).orElse(null);
        if (state.endedAt() != null) {
            subscriber.end(address);
            return state;
        }
        if (once || finished) {
            return state.with(known, state.nextPoll());
        }
        Subscription now = subscriber.tend(address, known, announced);
        boolean missed = found > 0 && now != null && now.deliveredAt() != null;
        return schedule.subscribed(state, missed ? now.delivered(null) : now);
    }

    private LinkedPages pages(Memory memory) {
        return new LinkedPages(web, limits.articleBytes(), memory, revisits, site, round, settings.maxPages());
    }

    private FeedState poll(Optional<FeedState> last, Memory memory, Consumer<Discovery> to)
            throws RefusedException, InterruptedException {
        found = 0;
        String asked = last.map(state -> state.address(address)).orElse(address);
        Response response = web.get(new Request(
                Web.uri(asked),
                last.map(FeedState::etag).orElse(null),
                last.map(FeedState::lastModified).orElse(null),
                Math.max(limits.articleBytes(), Math.min(limits.fileBytes(), MAX_FEED_BYTES)),
                false,
                false));
        if (response.status() == 304 && last.isPresent()) {
            return schedule.afterNothingNew(address, last.get(), response);
        }
        if (response.status() != 200) {
            String error = asked + " answers " + response.status();
            to.accept(Delivery.ofNothing(address, response.fetchedAt()).refused(Reason.HTTP_STATUS, error));
            return response.status() == GONE && asked.equals(address)
                    ? schedule.afterEnd(last, response.fetchedAt(), error)
                    : schedule.afterFailure(
                            last, response.fetchedAt(), Optional.ofNullable(response.retryAfter()), error);
        }
        String hash = Sha256.hash(response.body());
        if (last.isPresent() && hash.equals(last.get().bodyHash())) {
            return schedule.afterSuccess(address, last, response, hash, 0);
        }
        LinkedPages pages = pages(memory);
        boolean wasList = listed || last.isPresent() && last.get().news() != null;
        boolean done = read(response, wasList, pages, memory, to);
        found = pages.fresh();
        if (pages.interrupted()) {
            round.add(pages.fresh());
            return schedule.afterTurn(last, response.fetchedAt());
        }
        if (finished) {
            return schedule.afterPage(address, last, response, hash);
        }
        if (!pages.exhausted()) {
            round.end();
        }
        return schedule.afterSuccess(address, last, response, done ? hash : null, round.takeFresh() + pages.fresh());
    }

    /** @return whether everything in it is done with */
    private boolean read(Response response, boolean wasList, LinkedPages pages, Memory memory, Consumer<Discovery> to)
            throws RefusedException, InterruptedException {
        byte[] body = response.body();
        if (SitemapReader.isSitemap(body) || isListOfAddresses(response)) {
            int most = Math.min(limits.fileBytes(), MAX_FEED_BYTES);
            return new SitemapWalk(web, settings, most, memory, pages, round, to, clock.instant())
                    .read(address, response);
        }
        Format format = Format.sniff(Arrays.copyOf(body, Math.min(body.length, LOOKED_AT)));
        if (format == Format.FEED) {
            return readFeed(response, pages, to);
        }
        boolean html = format == Format.HTML || response.isHtml();
        if (html && (wasList || body.length == 0)) {
            // Servers in trouble like to say so in a page that succeeds. Feeds come back.
            throw new RefusedException(Reason.UNREADABLE_FEED, address + " is a feed and answers with a page");
        }
        if (html) {
            finished = true;
            to.accept(pageItself(response));
            return true;
        }
        throw new RefusedException(Reason.UNREADABLE_FEED, address + " is neither a feed nor a sitemap nor a page");
    }

    private boolean readFeed(Response response, LinkedPages pages, Consumer<Discovery> to)
            throws RefusedException, InterruptedException {
        Delivery feed = Delivery.ofFeed(
                address,
                response.fetchedAt(),
                response.status(),
                response.finalUrl().toString(),
                response.etag());
        Feed parsed = FeedParser.parse(
                response.body(),
                response.contentType(),
                response.language(),
                response.finalUrl().toString());
        announced = Announced.of(response, parsed);
        for (Discovery entry : FeedArticles.of(parsed, feed, limits)) {
            if (!pages.mayGoOn()) {
                return false;
            }
            to.accept(settings.pages() ? pages.follow(entry) : entry);
        }
        return true;
    }

    private void tell(Optional<FeedState> last, FeedState state) {
        if (state.endedAt() != null) {
            LOG.warn("{} has ended: its server answers 410, gone for good. It is not asked again", address);
        } else if (!state.address(address)
                .equals(last.map(s -> s.address(address)).orElse(address))) {
            LOG.info("{} is asked for at {} from now on", address, state.address(address));
        }
    }

    /** A sitemap can be a plain list of addresses, which only its name tells from any other text. */
    private static boolean isListOfAddresses(Response response) {
        String path = String.valueOf(response.finalUrl().getPath());
        boolean named = path.endsWith(".txt") || path.endsWith(".txt.gz");
        return named && !response.isHtml();
    }

    private static String site(String address) {
        try {
            return Urls.site(Web.uri(address));
        } catch (RefusedException e) {
            return address;
        }
    }

    private Discovery pageItself(Response response) throws RefusedException {
        String finalUrl = response.finalUrl().toString();
        String uri = Urls.canonical(finalUrl).orElse(finalUrl);
        Delivery delivery = Delivery.ofPage(
                uri,
                address,
                null,
                response.fetchedAt(),
                response.fetchedAt(),
                response.status(),
                finalUrl,
                response.etag(),
                response.lastModified());
        if (response.body().length > limits.articleBytes()) {
            return delivery.refused(
                    Reason.TOO_LARGE, response.body().length + " bytes; the limit is " + limits.articleBytes());
        }
        String type = response.isHtml() ? response.contentType() : Content.HTML;
        return delivery.article(null, new Content(type, response.body()), Declared.NOTHING);
    }
}
