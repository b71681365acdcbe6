package org.wiredesk.ingest.websub;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.FeedState.Subscription;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Watchdog;
import org.wiredesk.ingest.web.Announced;
import org.wiredesk.ingest.web.Subscriber;
import org.wiredesk.ingest.web.Web;

/** Subscribes to feeds at their hubs, and listens to what the hubs have to say. See docs/feeds.md. */
public final class WebSub implements Subscriber, AutoCloseable {

    private static final int THREADS = 8;
    private static final int MOST_BYTES = 16 << 20;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final WebSubSettings settings;
    private final Subscriptions subscriptions;
    private final int maxBytes;
    private final Clock clock;
    private final Watchdog watchdog = new Watchdog(DEADLINE);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "websub");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable HttpServer server;

    public WebSub(WebSubSettings settings, Web web, Limits limits, Clock clock) {
        this.settings = settings;
        this.subscriptions = new Subscriptions(settings.callback(), web, clock);
        this.maxBytes = Math.min(limits.fileBytes(), MOST_BYTES);
        this.clock = clock;
    }

    /**
     * Starts to listen.
     *
     * @param wake has a feed read now; false if it is not ours to read
     * @throws IllegalArgumentException with a sentence for the user if the port is taken or the host is not known
     */
    public void listen(Predicate<String> wake) {
        try {
            server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        } catch (IOException | UnresolvedAddressException e) {
            throw new IllegalArgumentException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + " for hubs (" + e.getMessage()
                            + "); set ingest.websub.port to a free port",
                    e);
        }
        server.createContext("/", new Callback(subscriptions, wake, maxBytes, watchdog, clock));
        server.setExecutor(threads);
        server.start();
    }

    /** The port that it listens on; 0 if it does not. */
    public int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public List<Pushed> take(String feed, @Nullable Subscription known) {
        return subscriptions.take(feed, known);
    }

    @Override
    public @Nullable Subscription tend(String feed, @Nullable Subscription known, Announced announced)
            throws InterruptedException {
        return subscriptions.tend(feed, known, announced);
    }

    @Override
    public void end(String feed) {
        subscriptions.end(feed);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
        watchdog.close();
    }
}
