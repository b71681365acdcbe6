package org.wiredesk.ingest.push;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Watchdog;

/**
 * {@code POST /articles}: articles in JSON (one, an array, or one a line) and HTML pages, from clients that know the
 * token. See docs/push.md for what to send and what is answered.
 */
public final class PushServer implements AutoCloseable {

    /** Requests that are served at a time; each waits for Kafka most of the time. */
    private static final int THREADS = 32;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Watchdog watchdog;

    private PushServer(HttpServer server, ExecutorService threads, Watchdog watchdog) {
        this.server = server;
        this.threads = threads;
        this.watchdog = watchdog;
    }

    /**
     * Starts to listen.
     *
     * @throws IllegalArgumentException with a sentence for the user if the port is taken or the host is not known
     */
    public static PushServer start(
            PushSettings settings, Limits limits, Intake intake, MeterRegistry meters, Clock clock) {
        HttpServer server = listen(settings.host(), settings.port());
        Watchdog watchdog = new Watchdog(settings.deadline());
        PushBody bodies = new PushBody(limits, settings.maxArticles(), clock);
        server.createContext(
                "/", new PushHandler(settings, bodies, intake, watchdog, new RequestCount(meters), System::nanoTime));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "push");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.start();
        return new PushServer(server, threads, watchdog);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Ends at once: what is not answered is sent again by its client, and not doubled. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        watchdog.close();
    }

    private static HttpServer listen(String host, int port) {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException | UnresolvedAddressException e) {
            throw new IllegalArgumentException(
                    "cannot listen on " + host + ":" + port + " for POST /articles (" + e.getMessage()
                            + "); set ingest.push.port to a free port, or to 0 for none",
                    e);
        }
    }
}
