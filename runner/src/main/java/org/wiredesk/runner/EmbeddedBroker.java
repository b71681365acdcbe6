package org.wiredesk.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, one node) inside this process, its data in a folder. The only class that touches Kafka's
 * server, whose API promises nothing: it is upgraded together with Kafka.
 *
 * <p>The cluster id stays the same from start to start of a folder; the ports do not have to. It listens on the loopback
 * address only.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE = 1;

    /** Between finding a free port and listening on it, somebody else can take it. */
    private static final int ATTEMPTS = 3;

    /** The last fatal fault. Kafka reports them through hooks that are static, one for the process. */
    private static final AtomicReference<String> FAULT = new AtomicReference<>();

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @param folder for its data; made if missing
     * @param port to listen on; 0 for any free one
     * @throws FailedException if the port is taken or the folder cannot be used
     */
    public static EmbeddedBroker start(Path folder, int port) {
        // A fatal fault of the broker must not halt our process behind our back: we have a database to close.
        Exit.setExitProcedure((status, message) -> fatal(message));
        Exit.setHaltProcedure((status, message) -> fatal(message));
        FAULT.set(null);
        if (port != 0 && !free(port)) {
            throw portInUse(port, null);
        }
        String directory = folder.toAbsolutePath().toString();
        format(folder, directory);
        for (int attempt = 1; ; attempt++) {
            int listener = port == 0 ? freePort() : port;
            KafkaRaftServer server =
                    new KafkaRaftServer(new KafkaConfig(properties(directory, listener, freePort())), Time.SYSTEM);
            try {
                server.startup();
                return new EmbeddedBroker(server, listener);
            } catch (Exception e) {
                // Its threads are not daemons: a broker that half started would keep the process alive.
                server.shutdown();
                if (!causedByBind(e)) {
                    throw new FailedException(
                            "the embedded Kafka did not start on " + folder + ": " + e.getMessage(), e);
                }
                if (port != 0 || attempt == ATTEMPTS) {
                    throw portInUse(listener, e);
                }
            }
        }
    }

    /** For {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Why the broker stopped by itself, if it did. */
    public Optional<String> failure() {
        return Optional.ofNullable(FAULT.get());
    }

    /** A broker that has lost its disk would wait five minutes for an orderly end that cannot come: it gets less. */
    @Override
    public void close() {
        Thread closer = new Thread(
                () -> {
                    server.shutdown();
                    server.awaitShutdown();
                },
                "stop-kafka");
        closer.setDaemon(true);
        closer.start();
        try {
            closer.join(Duration.ofSeconds(failure().isPresent() ? 2 : 20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void format(Path folder, String directory) {
        try {
            Files.createDirectories(folder);
            Formatter formatter = new Formatter()
                    .setClusterId(clusterId(folder))
                    .setNodeId(NODE)
                    .setIgnoreFormatted(true)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
            formatter.addDirectory(directory);
            formatter.run();
        } catch (Exception e) {
            throw new FailedException("cannot use " + folder + " for Kafka's data: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> properties(String directory, int listener, int controller) {
        Map<String, Object> p = new HashMap<>();
        p.put("process.roles", "broker,controller");
        p.put("node.id", NODE);
        p.put("controller.quorum.voters", NODE + "@localhost:" + controller);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listeners", "PLAINTEXT://localhost:" + listener + ",CONTROLLER://localhost:" + controller);
        p.put("advertised.listeners", "PLAINTEXT://localhost:" + listener);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("log.dirs", directory);
        p.put("auto.create.topics.enable", false);
        p.put("offsets.topic.replication.factor", (short) 1);
        p.put("offsets.topic.num.partitions", 1);
        p.put("transaction.state.log.replication.factor", (short) 1);
        p.put("transaction.state.log.min.isr", 1);
        p.put("transaction.state.log.num.partitions", 4);
        p.put("share.coordinator.state.topic.replication.factor", (short) 1);
        p.put("share.coordinator.state.topic.min.isr", (short) 1);
        p.put("group.initial.rebalance.delay.ms", 0);
        // After kill -9 the broker waits for its own old session to end: make that short, but not so short that a
        // machine with too much to do fences its own broker.
        p.put("broker.session.timeout.ms", 3000);
        p.put("broker.heartbeat.interval.ms", 300);
        p.put("controller.quorum.election.timeout.ms", 300);
        p.put("controller.quorum.fetch.timeout.ms", 500);
        p.put("controller.quorum.election.backoff.max.ms", 100);
        // One user on one machine: small buffers and few threads instead of a server's.
        p.put("log.cleaner.dedupe.buffer.size", 8L << 20);
        p.put("log.index.size.max.bytes", 1 << 20);
        p.put("metric.reporters", "");
        p.put("num.network.threads", 2);
        p.put("num.io.threads", 4);
        p.put("background.threads", 2);
        p.put("metadata.log.max.record.bytes.between.snapshots", 1L << 20);
        return p;
    }

    private static String clusterId(Path folder) throws IOException {
        Path file = folder.resolve("cluster.id");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        String id = Uuid.randomUuid().toString();
        Files.writeString(file, id);
        return id;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new FailedException("no free port on the loopback address", e);
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static FailedException portInUse(int port, @Nullable Throwable cause) {
        return new FailedException(
                "port " + port + " is in use by another program; choose another one, or 0 for any free one", cause);
    }

    private static boolean causedByBind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static void fatal(@Nullable String message) {
        FAULT.compareAndSet(null, message == null ? "a fatal fault" : message);
        throw new IllegalStateException("the embedded Kafka stopped: " + message);
    }
}
