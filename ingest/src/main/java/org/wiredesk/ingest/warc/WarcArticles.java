package org.wiredesk.ingest.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/**
 * The pages in a web archive, compressed or not, one record in memory at a time. A page is a response with status 200
 * whose type is HTML or plain text; requests, pictures, redirects and the archive's notes about itself are passed over,
 * and counted in the log. An archive that breaks off gives what came whole before that.
 */
public final class WarcArticles {

    private static final Logger LOG = LoggerFactory.getLogger(WarcArticles.class);
    private static final int PROGRESS = 10_000;

    private final Delivery archive;
    private final Limits limits;
    private final Consumer<Discovery> to;
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private int records;
    private int pages;

    private WarcArticles(Delivery archive, Limits limits, Consumer<Discovery> to) {
        this.archive = archive;
        this.limits = limits;
        this.to = to;
    }

    /**
     * @param in the archive as it is, compressed by record or not; not closed
     * @throws RefusedException if it is no archive or breaks off; what came before was given on
     */
    public static void read(InputStream in, Delivery archive, Limits limits, Consumer<Discovery> to)
            throws RefusedException {
        new WarcArticles(archive, limits, to).readAll(in);
    }

    private void readAll(InputStream in) throws RefusedException {
        // Not closed: the stream is not ours.
        try {
            WarcReader reader = new WarcReader(in);
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                records++;
                read(record.get());
                if (records % PROGRESS == 0) {
                    LOG.info("{}: {} records read, {} pages", archive.origin(), records, pages);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(
                    records == 0 ? Reason.UNSUPPORTED : Reason.BROKEN_ARCHIVE,
                    records == 0
                            ? "no web archive: " + e.getMessage()
                            : "the archive is broken after record " + records + " (" + sentence(e) + "); the " + pages
                                    + " pages before that were taken");
        } finally {
            LOG.info("{}: {} records, {} pages; passed over: {}", archive.origin(), records, pages, passedOver);
        }
        if (records == 0) {
            throw new RefusedException(Reason.EMPTY, "there is nothing in it");
        }
    }

    private static String sentence(Exception e) {
        return e instanceof EOFException ? "it ends early" : String.valueOf(e.getMessage());
    }

    private void read(WarcRecord record) throws IOException {
        if (!(record instanceof WarcResponse response)) {
            passOver(record.type());
            return;
        }
        Delivery place = archive.item(records);
        try {
            HttpResponse http = response.http();
            String type = http.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            boolean text = type.startsWith("text/html")
                    || type.startsWith("application/xhtml")
                    || type.startsWith("text/plain");
            if (http.status() != 200 || !text) {
                passOver(http.status() != 200 ? "status " + http.status() : type.split(";")[0]);
                return;
            }
            to.accept(page(response, http, place));
            pages++;
        } catch (RefusedException e) {
            to.accept(place.refused(e));
        } catch (ParsingException | IllegalArgumentException e) {
            to.accept(place.refused(
                    Reason.BROKEN_ARCHIVE, "no response of HTTP in " + place.origin() + ": " + e.getMessage()));
        }
    }

    private Discovery page(WarcResponse response, HttpResponse http, Delivery place)
            throws IOException, RefusedException {
        byte[] bytes = http.bodyDecoded().stream().readNBytes(limits.articleBytes() + 1);
        if (bytes.length > limits.articleBytes()) {
            throw new RefusedException(Reason.TOO_LARGE, "more than " + limits.articleBytes() + " bytes");
        }
        if (bytes.length == 0) {
            throw new RefusedException(Reason.EMPTY, "a page without a text");
        }
        String url = response.target();
        String name = Urls.canonical(url)
                .orElseThrow(() -> new RefusedException(Reason.NOT_AN_ARTICLE, "no address of the web: " + url));
        Instant fetched = response.date();
        Delivery page = Delivery.ofPage(
                name,
                place.origin(),
                place.feedUri(),
                place.discoveredAt(),
                fetched,
                http.status(),
                url,
                http.headers().first("ETag").orElse(null),
                http.headers().first("Last-Modified").orElse(null));
        String type = http.headers().first("Content-Type").orElse(Content.HTML);
        // One archive may hold a page several times.
        return page.article(null, new Content(type, bytes), Declared.NOTHING).asListed();
    }

    private void passOver(String kind) {
        passedOver.merge(kind, 1, Integer::sum);
    }
}
