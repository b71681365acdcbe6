package org.wiredesk.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker (KRaft, one node) inside this process, its data in a folder. The only class that touches Kafka's
 * server, whose API promises nothing: it is upgraded together with Kafka.
 *
 * <p>The cluster id stays the same from start to start of a folder; the ports do not have to.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker.
     *
     * @param folder for its data; made if missing
     * @param port to listen on, on the loopback address; 0 for any free one
     */
    public static EmbeddedBroker start(Path folder, int port) {
        // A fatal fault of the broker must not halt our process behind our back.
        Exit.setExitProcedure((status, message) -> fatal(message));
        Exit.setHaltProcedure((status, message) -> fatal(message));
        int listener = port == 0 ? freePort() : port;
        int controller = freePort();
        try {
            Files.createDirectories(folder);
            String directory = folder.toAbsolutePath().toString();
            Formatter formatter = new Formatter()
                    .setClusterId(clusterId(folder))
                    .setNodeId(NODE)
                    .setIgnoreFormatted(true)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory);
            formatter.addDirectory(directory);
            formatter.run();
            KafkaRaftServer server =
                    new KafkaRaftServer(new KafkaConfig(properties(directory, listener, controller)), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, listener);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder + " for Kafka's data", e);
        } catch (Exception e) {
            throw new IllegalStateException("the embedded Kafka did not start: " + e.getMessage(), e);
        }
    }

    /** For {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
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
        // After kill -9 the broker waits for its own old session to end: make that short.
        p.put("broker.session.timeout.ms", 1500);
        p.put("broker.heartbeat.interval.ms", 200);
        p.put("controller.quorum.election.timeout.ms", 300);
        p.put("controller.quorum.fetch.timeout.ms", 500);
        p.put("controller.quorum.election.backoff.max.ms", 100);
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
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }

    private static void fatal(String message) {
        throw new IllegalStateException("the embedded Kafka stopped: " + message);
    }
}
