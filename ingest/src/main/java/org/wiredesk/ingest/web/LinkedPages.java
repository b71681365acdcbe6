package org.wiredesk.ingest.web;

import java.net.URI;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/**
 * The pages behind a feed's entries. The page becomes the content, what the feed said stays declared. If the page cannot
 * be had, the entry goes on with its own text.
 */
final class LinkedPages {

    private final Web web;
    private final int maxBytes;
    private final Memory memory;

    LinkedPages(Web web, int maxBytes, Memory memory) {
        this.web = web;
        this.maxBytes = maxBytes;
        this.memory = memory;
    }

    /** An entry that was published as it is costs no fetch. */
    Discovery follow(Discovery discovery) throws InterruptedException {
        if (!(discovery instanceof Found entry)) {
            return discovery;
        }
        String link = entry.article().declared().url();
        boolean nothingToFetch = Urls.web(link).isEmpty() || memory.knows(entry.uri(), entry.fingerprint());
        if (nothingToFetch) {
            return entry;
        }
        try {
            Response response = web.get(new Request(Web.uri(String.valueOf(link)), null, null, maxBytes, false, true));
            return response.body().length == 0 ? entry : page(entry, response);
        } catch (RefusedException e) {
            return entry;
        }
    }

    private static Discovery page(Found entry, Response response) {
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
                response.etag());
        Found page = delivery.article(
                article.uri(), new Content(response.contentType(), response.body()), article.declared());
        return new Found(page.article(), entry.fingerprint(), entry.listed());
    }
}
