package org.wiredesk.ingest.push;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.wiredesk.ingest.kafka.Settled;
import org.wiredesk.ingest.source.Discovery;

/** Where pushed articles go. */
public interface Intake {

    /**
     * Takes all of them, or none if there is no room within the time.
     *
     * @return completed with what became of each, in order, when all of it is committed
     */
    Optional<CompletableFuture<List<Settled>>> offer(List<Discovery> articles, Duration patience)
            throws InterruptedException;
}
