package org.wiredesk.ingest.web;

import java.net.URI;
import java.util.Optional;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/**
 * The pages behind the entries of one poll. The page becomes the content, what the feed said stays declared. If the page
 * cannot be had, the entry of a feed goes on with its own text, and that of a sitemap, which has none, is refused. If that
 * may pass, the page of the former is asked for again later, and that of the latter when the sitemap's next turn comes.
 */
final class LinkedPages {

    private final Web web;
    private final int maxBytes;
    private final Memory memory;
    private final Revisits revisits;
    private final String site;
    private final Round round;
    private final int budget;
    private int fetched;
    private int fresh;
    private boolean progress;
    private boolean interrupted;
    private boolean missed;

    /**
     * @param site of the list
     * @param round that this poll is a part of
     * @param budget pages that are fetched at most
     */
    LinkedPages(Web web, int maxBytes, Memory memory, Revisits revisits, String site, Round round, int budget) {
        this.web = web;
        this.maxBytes = maxBytes;
        this.memory = memory;
        this.revisits = revisits;
        this.site = site;
        this.round = round;
        this.budget = budget;
    }

    /** Whether this poll may go on. If not, it is to stop here. It always gets further than the last one. */
    boolean mayGoOn() {
        interrupted |= progress && !memory.mine(site);
        return !interrupted && !exhausted();
    }

    /** Whether the poll had to stop because it is another's turn. */
    boolean interrupted() {
        return interrupted;
    }

    /** Whether no more pages may be fetched in this poll. */
    boolean exhausted() {
        return fetched >= budget;
    }

    /** Whether this state of an entry is met for the first time in this round. */
    boolean isNext(Found entry) {
        return round.finish(entry.uri() + " " + entry.fingerprint());
    }

    /** A list within the list is done with. */
    void finished(String list) {
        progress |= round.finish(list);
    }

    /** Entries that nobody knew before. */
    int fresh() {
        return fresh;
    }

    /** An entry that was published as it is costs no fetch, nor does an article that another list has led to. */
    Discovery follow(Discovery discovery) throws InterruptedException {
        if (!(discovery instanceof Found entry)) {
            return discovery;
        }
        String link = entry.article().declared().url();
        if (Urls.web(link).isEmpty() || !isNext(entry) || isKnown(entry) || !isOurs(entry)) {
            return entry;
        }
        try {
            Response response = fetch(String.valueOf(link));
            if (response.isBusy()) {
                return revisits.later(entry, response.finalUrl().toString());
            }
            return response.body().length == 0 ? entry : page(entry, response);
        } catch (RefusedException e) {
            return e.reason() == Reason.UNREACHABLE ? revisits.later(entry, String.valueOf(link)) : entry;
        } finally {
            web.claims().send(entry.uri(), entry.fingerprint());
        }
    }

    /** Whether a page that was needed could not be had since this was asked last, so that its list is to be read again. */
    boolean takeMissed() {
        boolean any = missed;
        missed = false;
        return any;
    }

    /** The same for an entry that is nothing without its page; empty if that is on its way already. */
    Optional<Discovery> need(Found entry, Delivery item) throws InterruptedException {
        if (isKnown(entry)) {
            return Optional.of(entry);
        }
        if (!isOurs(entry)) {
            return Optional.empty();
        }
        try {
            Response response = fetch(String.valueOf(entry.article().declared().url()));
            missed |= response.isBusy();
            if (response.status() != 200) {
                return Optional.of(
                        item.refused(Reason.HTTP_STATUS, response.finalUrl() + " answers " + response.status()));
            }
            if (response.body().length == 0) {
                return Optional.of(item.refused(
                        Reason.UNSUPPORTED, response.finalUrl() + " is no page but " + response.contentType()));
            }
            web.claims().send(entry.uri(), entry.fingerprint());
            return Optional.of(page(entry, response));
        } catch (RefusedException e) {
            missed |= e.reason() == Reason.UNREACHABLE;
            return Optional.of(item.refused(e));
        }
    }

    /** As it is, or as another list tells it. */
    private boolean isKnown(Found entry) {
        if (memory.knows(entry.uri(), entry.fingerprint())) {
            return true;
        }
        Optional<SeenArticle> seen = memory.seen(entry.uri());
        return seen.isPresent()
                && seen.get().dropped() == null
                && seen.get().list() != null
                && !list(entry).equals(seen.get().list());
    }

    /** Whether it is this list's to fetch, and was not fetched a moment ago. */
    private boolean isOurs(Found entry) {
        if (web.claims().isUnderWay(entry.uri(), entry.fingerprint())) {
            return false;
        }
        fresh += memory.seen(entry.uri()).isEmpty() ? 1 : 0;
        return web.claims().claim(entry.uri(), list(entry));
    }

    private static String list(Found entry) {
        return String.valueOf(entry.article().feedUri());
    }

    private Response fetch(String link) throws RefusedException, InterruptedException {
        fetched++;
        progress = true;
        return web.get(new Request(Web.uri(link), null, null, maxBytes, false, true));
    }

    private Discovery page(Found entry, Response response) {
        Article article = entry.article();
        URI finalUrl = response.finalUrl();
        Delivery delivery = Delivery.ofPage(
                article.uri(),
                finalUrl.toString(),
                article.feedUri(),
                article.acquisition().discoveredAt(),
                response.fetchedAt(),
                response.status(),
                finalUrl.toString(),
                response.etag(),
                response.lastModified());
        Found page = delivery.article(
                article.uri(), new Content(response.contentType(), response.body()), article.declared());
        return new Found(
                page.article(), entry.fingerprint(), entry.listed(), revisits.first(response, article.declared()));
    }
}
