package org.wiredesk.runner;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.wiredesk.article.KafkaSettings;

/**
 * Asks Kafka every few seconds whether it is there, for {@code /health}: the clients of a stage wait in silence while it is
 * away.
 */
final class KafkaWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String address;
    private final Admin admin;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<String> trouble = Optional.empty();

    KafkaWatch(KafkaSettings kafka) {
        address = kafka.bootstrapServers();
        admin = Admin.create(kafka.clientWith(Map.of()));
        Thread thread = new Thread(this::run, "kafka-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** That Kafka did not answer the last question, in a sentence. */
    Optional<String> trouble() {
        return trouble;
    }

    private void run() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                trouble = answers() ? Optional.empty() : Optional.of("no answer from Kafka at " + address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis()))
                    .nodes()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ZERO);
    }
}
