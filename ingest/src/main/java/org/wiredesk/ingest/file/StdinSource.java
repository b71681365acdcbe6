package org.wiredesk.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.Source;

/** Standard input: one text, one page, one feed, or as many articles as there are lines of JSON. */
public final class StdinSource implements Source {

    private static final int LOOKED_AT = 64 << 10;

    private final InputStream in;
    private final Formats formats;
    private final Clock clock;

    /** @param in is not closed */
    public StdinSource(InputStream in, Formats formats, Clock clock) {
        this.in = in;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "-";
    }

    @Override
    public String kind() {
        return "stdin";
    }

    @Override
    public void read(Memory memory, Consumer<Discovery> to) {
        Delivery delivery = Delivery.ofStandardInput(clock.instant());
        BufferedInputStream buffered = new BufferedInputStream(in, LOOKED_AT);
        try {
            formats.read(Format.sniff(start(buffered)), buffered, delivery, to);
        } catch (IOException e) {
            to.accept(delivery.refused(Reason.UNREADABLE_FILE, "cannot be read: " + e));
        }
    }

    /** The first lines, and no more of them than have come: a program may be writing them one by one. */
    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = new byte[LOOKED_AT];
        int length = 0;
        int read = 0;
        do {
            length += read;
            read = in.read(start, length, start.length - length);
        } while (read > 0 && length + read < start.length && in.available() > 0);
        in.reset();
        return Arrays.copyOf(start, length + Math.max(read, 0));
    }
}
