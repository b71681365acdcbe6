package org.wiredesk.ingest.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.Sha256;
import org.wiredesk.ingest.feed.FeedArticles;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Source;
import org.wiredesk.ingest.source.Urls;

/**
 * An address: a feed, polled again and again, or a page, read once. Which of the two, its answer tells.
 *
 * <p>A poll asks only for what changed, by ETag and date, and does not trust that alone: some servers send the same body
 * with each answer, which its hash tells, and some repeat an ETag for a changed body, for which the server would have to
 * answer in full.
 */
public final class UrlSource implements Source {

    private static final int LOOKED_AT = 64 << 10;
    private static final int MAX_FEED_BYTES = 16 << 20;

    private final String address;
    private final Web web;
    private final WebSettings settings;
    private final boolean once;
    private final Limits limits;
    private final Clock clock;
    private final Schedule schedule;
    private boolean page;
    private Instant next = Instant.EPOCH;

    /** @param once poll now, whatever was planned */
    public UrlSource(String address, Web web, WebSettings settings, boolean once, Limits limits, Clock clock) {
        this.address = address;
        this.web = web;
        this.settings = settings;
        this.once = once;
        this.limits = limits;
        this.clock = clock;
        this.schedule = new Schedule(address, settings.feedInterval());
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
    public Optional<Duration> pause() {
        if (page || once) {
            return Optional.empty();
        }
        Duration rest = Duration.between(clock.instant(), next);
        return Optional.of(rest.isNegative() ? Duration.ZERO : rest);
    }

    @Override
    public void read(Memory memory, Consumer<Discovery> to) throws InterruptedException {
        Optional<FeedState> last = memory.feed(address);
        boolean early = last.isPresent() && clock.instant().isBefore(last.get().nextPoll());
        if (early && !once) {
            next = last.get().nextPoll();
            return;
        }
        FeedState state;
        try {
            state = poll(last, memory, to);
        } catch (RefusedException e) {
            to.accept(Delivery.ofNothing(address, clock.instant()).refused(e));
            state = schedule.afterFailure(last, clock.instant(), Optional.empty());
        }
        next = state.nextPoll();
        memory.remember(address, state);
    }

    private FeedState poll(Optional<FeedState> last, Memory memory, Consumer<Discovery> to)
            throws RefusedException, InterruptedException {
        Response response = web.get(new Request(
                Web.uri(address),
                last.map(FeedState::etag).orElse(null),
                last.map(FeedState::lastModified).orElse(null),
                Math.max(limits.articleBytes(), Math.min(limits.fileBytes(), MAX_FEED_BYTES)),
                false,
                false));
        if (response.status() == 304 && last.isPresent()) {
            return schedule.afterNothingNew(last.get(), response);
        }
        if (response.status() != 200) {
            Delivery nothing = Delivery.ofNothing(address, response.fetchedAt());
            to.accept(nothing.refused(Reason.HTTP_STATUS, address + " answers " + response.status()));
            return schedule.afterFailure(last, response.fetchedAt(), Optional.ofNullable(response.retryAfter()));
        }
        String hash = Sha256.hash(response.body());
        boolean sameBody = last.isPresent() && hash.equals(last.get().bodyHash());
        if (!sameBody) {
            read(response, memory, to);
        }
        return schedule.afterSuccess(response, hash);
    }

    private void read(Response response, Memory memory, Consumer<Discovery> to)
            throws RefusedException, InterruptedException {
        byte[] body = response.body();
        Format format = Format.sniff(Arrays.copyOf(body, Math.min(body.length, LOOKED_AT)));
        URI finalUrl = response.finalUrl();
        if (format == Format.FEED) {
            Delivery feed = Delivery.ofFeed(
                    address, response.fetchedAt(), response.status(), finalUrl.toString(), response.etag());
            readFeed(response, feed, memory, to);
        } else if (format == Format.HTML || response.isHtml()) {
            page = true;
            to.accept(pageItself(response));
        } else {
            throw new RefusedException(Reason.UNREADABLE_FEED, address + " is neither a feed nor a page");
        }
    }

    private void readFeed(Response response, Delivery feed, Memory memory, Consumer<Discovery> to)
            throws RefusedException, InterruptedException {
        if (!settings.feedPages()) {
            FeedArticles.read(response.body(), response.contentType(), feed, limits, to);
            return;
        }
        LinkedPages pages = new LinkedPages(web, limits.articleBytes(), memory);
        for (Discovery entry : FeedArticles.readAll(response.body(), response.contentType(), feed, limits)) {
            to.accept(pages.follow(entry));
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
                response.etag());
        if (response.body().length > limits.articleBytes()) {
            return delivery.refused(
                    Reason.TOO_LARGE, response.body().length + " bytes; the limit is " + limits.articleBytes());
        }
        String type = response.isHtml() ? response.contentType() : Content.HTML;
        return delivery.article(null, new Content(type, response.body()), Declared.NOTHING);
    }
}
