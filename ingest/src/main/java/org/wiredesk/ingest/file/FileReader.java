package org.wiredesk.ingest.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Reason;

/** Reads one file, unpacking it if it is compressed. */
final class FileReader {

    private final Formats formats;
    private final Clock clock;

    FileReader(Formats formats, Clock clock) {
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * @param uri of the file, relative to what was given
     * @param origin of the file for a person
     */
    void read(Path file, String uri, String origin, Consumer<Discovery> to) {
        Delivery delivery = Delivery.ofFile(uri, origin, clock.instant());
        Optional<Format> format = Format.ofFile(file);
        if (format.isEmpty()) {
            to.accept(delivery.refused(Reason.UNSUPPORTED, "files of this kind are not read"));
            return;
        }
        try (InputStream in = open(file, format.get())) {
            formats.read(format.get(), in, delivery, to);
        } catch (EOFException e) {
            to.accept(delivery.refused(Reason.EMPTY, "there is nothing in it"));
        } catch (ZipException e) {
            to.accept(delivery.refused(Reason.BROKEN_GZIP, "named .gz, but not compressed with gzip"));
        } catch (IOException e) {
            to.accept(delivery.refused(Reason.UNREADABLE_FILE, "cannot be read: " + e));
        }
    }

    private static InputStream open(Path file, Format format) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 << 10);
        // A web archive is compressed record by record, which is for its own reader to take apart.
        boolean compressed = format != Format.WARC
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        if (!compressed) {
            return in;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(in, 64 << 10), 64 << 10);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
