package org.wiredesk.ingest.source;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A way in: a file, a folder, standard input, an address. Used by one thread at a time. */
public interface Source {

    /** As the user gave it, for messages. */
    String name();

    /** {@code file}, {@code folder}, {@code stdin} or {@code url}: a name to count by. */
    String kind();

    /**
     * Reads once through everything that is there now. Bad input becomes {@link Discovery.Refused}; the rest goes on.
     *
     * @param memory of earlier reads
     * @param to takes each discovery in order and may block
     * @throws InterruptedException if the thread was asked to stop
     */
    void read(Memory memory, Consumer<Discovery> to) throws InterruptedException;

    /** The site that is asked: sources of one site are read one after the other. Empty if nobody is asked. */
    default Optional<String> site() {
        return Optional.empty();
    }

    /** How long to rest before reading again; empty if there is nothing more to come. Asked after each read. */
    default Optional<Duration> pause() {
        return Optional.empty();
    }
}
