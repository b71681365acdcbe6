package org.wiredesk.ingest.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.SeenArticle.Revisit;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Discovery.Refused;
import org.wiredesk.ingest.source.Discovery.Revisited;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/**
 * Looks again at the pages that a feed or sitemap has led to, at given ages. A page that reads differently makes a new
 * version of its article; one that is gone at two looks in a row cancels it. One that fails, or leads elsewhere by now,
 * changes nothing and is looked at when its next age comes.
 *
 * <p>So does one that could not be had at all, at ages of its own, whether others are looked at again or not: until then the
 * article has the text of its feed.
 */
final class Revisits {

    /** Then the feed has its turn. */
    private static final int MOST_AT_ONCE = 20;

    private static final List<Duration> AGES_OF_MISSED =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));
    /** What a reader saw of a page that nobody has seen yet. */
    private static final String NOTHING = "";

    private static final Duration SECOND_LOOK = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int TIMES_GONE = 2;

    private final String source;
    private final Web web;
    private final List<Duration> ages;
    private final int maxBytes;
    private final Clock clock;
    private final Map<String, Revisit> looked = new HashMap<>();
    private boolean more;
    /** Whether this read has met a page that could not be had; memory does not know yet. */
    private boolean missed;
    /** Whether any look is planned. */
    private boolean planned;

    Revisits(String source, Web web, List<Duration> ages, int maxBytes, Clock clock) {
        this.source = source;
        this.web = web;
        this.ages = ages;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** The first look again at a page that was just fetched; null if there is none. */
    @Nullable
    Revisit first(Response page, Declared declared) {
        Instant since = page.fetchedAt();
        return next(ages, since, since)
                .map(due -> new Revisit(
                        source, page.finalUrl().toString(), since, due, 0, VisibleText.hash(page.body()), declared))
                .orElse(null);
    }

    /** The entry of a feed as it is, its page to be asked for later. */
    Found later(Found entry, String url) {
        missed = true;
        Instant since = clock.instant();
        Revisit plan = new Revisit(
                source,
                url,
                since,
                since.plus(AGES_OF_MISSED.get(0)),
                0,
                NOTHING,
                entry.article().declared());
        return new Found(entry.article(), entry.fingerprint(), entry.listed(), plan);
    }

    /** How long a source may rest at most, so as not to be late. */
    Duration pause(Duration rest) {
        if (ages.isEmpty() && !planned) {
            return rest;
        }
        Duration first = ages.isEmpty() ? LONGEST_PAUSE : ages.get(0);
        Duration limit = more
                ? Duration.ZERO
                : Stream.of(rest, first, LONGEST_PAUSE).min(Duration::compareTo).get();
        return limit.compareTo(rest) < 0 ? limit : rest;
    }

    /** Looks at what is due. */
    void run(String site, Memory memory, Consumer<Discovery> to) throws InterruptedException {
        more = false;
        List<String> pending = memory.toRevisit(source).stream()
                .filter(uri -> plan(uri, memory).isPresent())
                .toList();
        planned = missed || !pending.isEmpty();
        missed = false;
        looked.keySet().retainAll(pending);
        int looks = 0;
        for (String uri : pending) {
            Optional<Revisit> due = due(uri, memory);
            if (due.isEmpty()) {
                continue;
            }
            boolean turnIsOver = looks > 0 && !memory.mine(site);
            if (looks++ == MOST_AT_ONCE || turnIsOver) {
                more = true;
                return;
            }
            looked.put(uri, due.get());
            String list = memory.seen(uri).map(SeenArticle::list).orElse(source);
            to.accept(look(uri, list, due.get()));
        }
    }

    /** What was looked at a moment ago and is not yet remembered so is not due. */
    private Optional<Revisit> due(String uri, Memory memory) {
        return plan(uri, memory)
                .filter(revisit -> !revisit.due().isAfter(clock.instant()) && !revisit.equals(looked.get(uri)));
    }

    /** One that was made when other settings asked for it does not count. */
    private Optional<Revisit> plan(String uri, Memory memory) {
        return memory.seen(uri)
                .filter(seen -> seen.dropped() == null)
                .map(SeenArticle::revisit)
                .filter(revisit -> !ages.isEmpty() || isUnseen(revisit.text()));
    }

    /** @param text of a plan */
    private static boolean isUnseen(String text) {
        return text.equals(NOTHING);
    }

    private Discovery look(String uri, String list, Revisit plan) throws InterruptedException {
        Response response;
        try {
            response = web.get(new Request(Web.uri(plan.url()), null, null, maxBytes, false, true));
        } catch (RefusedException e) {
            return failed(uri, plan, e.reason(), String.valueOf(e.getMessage()));
        }
        boolean known = !isUnseen(plan.text());
        if (known && (response.status() == 404 || response.status() == 410)) {
            return gone(uri, list, plan, response);
        }
        if (response.status() != 200) {
            return failed(uri, plan, Reason.HTTP_STATUS, response.finalUrl() + " answers " + response.status());
        }
        if (known && !canonical(response.finalUrl()).equals(canonical(URI.create(plan.url())))) {
            return failed(uri, plan, Reason.BAD_REDIRECT, plan.url() + " leads to " + response.finalUrl() + " by now");
        }
        if (response.body().length == 0) {
            return failed(uri, plan, Reason.UNSUPPORTED, plan.url() + " is no page but " + response.contentType());
        }
        String text = VisibleText.hash(response.body());
        boolean same = text.equals(plan.text());
        return new Revisited(
                uri,
                plan,
                known ? after(plan, 0, text) : first(response, plan.declared()),
                same
                        ? Optional.empty()
                        : Optional.of(article(uri, list, plan, response, response.contentType(), response.body())),
                Optional.empty());
    }

    private Discovery gone(String uri, String list, Revisit plan, Response response) {
        boolean again = plan.gone() + 1 >= TIMES_GONE;
        return new Revisited(
                uri,
                plan,
                again ? null : after(plan, plan.gone() + 1, plan.text()),
                again
                        ? Optional.of(article(uri, list, plan, response, Content.PLAIN_TEXT, new byte[0])
                                .asCanceled())
                        : Optional.empty(),
                Optional.empty());
    }

    private Discovery failed(String uri, Revisit plan, Reason reason, String detail) {
        Refused refused =
                (Refused) Delivery.ofNothing(uri, clock.instant()).refused(reason, "looked at again: " + detail);
        return new Revisited(uri, plan, after(plan, 0, plan.text()), Optional.empty(), Optional.of(refused.dropped()));
    }

    private @Nullable Revisit after(Revisit plan, int gone, String text) {
        Instant now = clock.instant();
        Optional<Instant> age = next(isUnseen(text) ? AGES_OF_MISSED : ages, plan.since(), now);
        Optional<Instant> soon = gone > 0 ? Optional.of(now.plus(SECOND_LOOK)) : Optional.empty();
        return Stream.of(age, soon)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(due -> new Revisit(source, plan.url(), plan.since(), due, gone, text, plan.declared()))
                .orElse(null);
    }

    private static Optional<Instant> next(List<Duration> ages, Instant since, Instant now) {
        return ages.stream().map(since::plus).filter(due -> due.isAfter(now)).findFirst();
    }

    private static Article article(String uri, String list, Revisit plan, Response response, String type, byte[] body) {
        return Delivery.ofPage(
                        uri,
                        plan.url(),
                        list,
                        response.fetchedAt(),
                        response.fetchedAt(),
                        response.status(),
                        response.finalUrl().toString(),
                        response.etag(),
                        response.lastModified())
                .article(uri, new Content(type, body), plan.declared())
                .article();
    }

    private static String canonical(URI url) {
        return Urls.canonical(url.toString()).orElse(url.toString());
    }
}
