package org.wiredesk.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.ingest.feed.FeedArticles;
import org.wiredesk.ingest.json.JsonArticles;
import org.wiredesk.ingest.newsml.NewsMl;
import org.wiredesk.ingest.nitf.Nitf;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.warc.WarcArticles;

/** Finds the articles in bytes of a known format. Bad input becomes a refusal, and what can be read goes on. */
public final class Formats {

    private final Limits limits;

    public Formats(Limits limits) {
        this.limits = limits;
    }

    /** @param in is read to its end or to the limit, and not closed */
    public void read(Format format, InputStream in, Delivery delivery, Consumer<Discovery> to) {
        try {
            switch (format) {
                case TEXT -> to.accept(whole(Content.TEXT_WITH_HEADLINE, in, delivery));
                case HTML -> to.accept(whole(Content.HTML, in, delivery));
                case JSON -> json(bytes(in, limits.fileBytes()), delivery, to);
                case JSON_LINES -> lines(in, delivery, to);
                case FEED, NEWSML, NITF -> xml(bytes(in, limits.fileBytes()), delivery, to);
                case WARC -> WarcArticles.read(in, delivery, limits, to);
                case LIST ->
                    throw new RefusedException(
                            Reason.UNSUPPORTED, "a list of feeds is a source of its own: name the file itself");
            }
        } catch (RefusedException e) {
            to.accept(delivery.refused(e));
        } catch (EOFException | ZipException e) {
            to.accept(delivery.refused(Reason.BROKEN_GZIP, "the compressed data is broken or ends early"));
        } catch (IOException e) {
            to.accept(delivery.refused(Reason.UNREADABLE_FILE, "cannot be read: " + e));
        }
    }

    private Discovery whole(String type, InputStream in, Delivery delivery) throws IOException, RefusedException {
        return delivery.article(null, new Content(type, bytes(in, limits.articleBytes())), Declared.NOTHING);
    }

    /** Files of all three kinds are named .xml more often than not. */
    private void xml(byte[] bytes, Delivery delivery, Consumer<Discovery> to) throws RefusedException {
        switch (Format.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, 4_096)))) {
            case NEWSML -> NewsMl.read(bytes, delivery, limits, to);
            case NITF -> Nitf.read(bytes, delivery, limits, to);
            default -> FeedArticles.read(bytes, "", delivery, limits, to);
        }
    }

    private void json(byte[] bytes, Delivery delivery, Consumer<Discovery> to) throws RefusedException {
        if (Format.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, 4_096))) == Format.FEED) {
            FeedArticles.read(bytes, "", delivery, limits, to);
        } else {
            JsonArticles.read(bytes, delivery, limits, to);
        }
    }

    private void lines(InputStream in, Delivery delivery, Consumer<Discovery> to) throws IOException, RefusedException {
        // An article of the size allowed grows in JSON, by base64 or by escapes.
        int limit = 2 * limits.articleBytes();
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean nothing = true;
        for (int number = 1; ; number++) {
            Delivery place = delivery.item(number);
            try {
                if (!BoundedInput.readLine(in, limit, line)) {
                    break;
                }
                byte[] json = line.toByteArray();
                if (nothing && !blank(json)) {
                    BinaryCheck.refuseBinary(json);
                }
                if (!blank(json)) {
                    nothing = false;
                    JsonArticles.readLine(json, place, limits, to);
                }
            } catch (RefusedException e) {
                boolean wholeFile = e.reason() == Reason.NOT_TEXT;
                if (wholeFile) {
                    throw e;
                }
                nothing = false;
                to.accept(place.refused(e));
            }
        }
        if (nothing) {
            throw empty();
        }
    }

    private static byte[] bytes(InputStream in, int limit) throws IOException, RefusedException {
        byte[] bytes = BoundedInput.readAll(in, limit);
        if (blank(bytes)) {
            throw empty();
        }
        BinaryCheck.refuseBinary(bytes);
        return bytes;
    }

    private static RefusedException empty() {
        return new RefusedException(Reason.EMPTY, "there is nothing in it");
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            boolean blank = b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
            if (!blank) {
                return false;
            }
        }
        return true;
    }
}
