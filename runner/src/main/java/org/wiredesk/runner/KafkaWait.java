package org.wiredesk.runner;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.article.KafkaUnavailableException;
import org.wiredesk.article.TopicSetup;

/**
 * Waits for a Kafka that may come later than we do, as when everything is started at once. What no waiting can heal, a
 * wrong password above all, is not waited for.
 */
final class KafkaWait {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaSettings kafka;
    private final Duration patience;
    private final StopSignal stop;

    KafkaWait(KafkaSettings kafka, Duration patience, StopSignal stop) {
        this.kafka = kafka;
        this.patience = patience;
        this.stop = stop;
    }

    /**
     * Returns when the topics are there and answer.
     *
     * @param complaint hears why it is not ready, each time that the reason changes
     * @return false if the process was asked to stop first
     * @throws KafkaUnavailableException when patience has ended, naming the address
     */
    boolean untilReady(Consumer<String> complaint) {
        long deadline = System.nanoTime() + patience.toNanos();
        String lastReason = "";
        while (!stop.requested()) {
            RuntimeException problem = attempt();
            if (problem == null) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw new KafkaUnavailableException(
                        sentence(problem) + "; gave up after " + patience.toSeconds() + " s", problem);
            }
            String reason = sentence(problem);
            if (!reason.equals(lastReason)) {
                complaint.accept(reason);
                lastReason = reason;
            }
            stop.await(PAUSE);
        }
        return false;
    }

    private @Nullable RuntimeException attempt() {
        try {
            new TopicSetup(kafka, ATTEMPT).ensure();
            return null;
        } catch (KafkaUnavailableException | KafkaException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
                    throw new FailedException(
                            "Kafka at " + kafka.bootstrapServers() + " refuses us: " + cause.getMessage()
                                    + "; check the kafka.security and kafka.sasl settings",
                            e);
                }
            }
            return e;
        }
    }

    private String sentence(RuntimeException problem) {
        if (problem instanceof KafkaUnavailableException) {
            return String.valueOf(problem.getMessage());
        }
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "no connection to Kafka at " + kafka.bootstrapServers() + ": " + root.getMessage();
    }
}
