package org.wiredesk.runner;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.runner.settings.Settings;

/**
 * One stage as a process that a supervisor looks after: status pages from the first moment, patience with a Kafka that
 * comes later, an orderly end on SIGTERM, a non-zero exit when the stage cannot go on.
 */
final class Service {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Console console;
    private final String name;
    private final Settings settings;

    Service(Console console, String name, Settings settings) {
        this.console = console;
        this.name = name;
        this.settings = settings;
    }

    /** A stage at work. */
    interface Stage extends AutoCloseable {

        /** Why it stopped by itself, if it did. */
        Optional<Throwable> failure();

        /** What keeps it from working at the moment, in a sentence, if anything does; it may pass. */
        default Optional<String> trouble() {
            return Optional.empty();
        }

        /** Whether it has nothing more to do. */
        default boolean done() {
            return false;
        }

        @Override
        void close();
    }

    /** Starts a stage on a Kafka that answers. */
    interface Starter {
        Stage start(KafkaSettings kafka, MeterRegistry meters);
    }

    /** Returns after SIGTERM or when the stage is done; throws what stopped it otherwise. */
    void run(Starter starter) {
        Logger log = LoggerFactory.getLogger("org.wiredesk.runner." + name);
        KafkaSettings kafka = KafkaSettings.from(settings.values());
        RunnerSettings runner = RunnerSettings.from(settings.values());
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ProcessMeters.bindTo(meters);
        AtomicReference<Supplier<Optional<String>>> trouble = new AtomicReference<>(() -> Optional.of("starting"));
        try (AutoCloseable status = statusServer(runner, trouble, meters)) {
            log.info("{} starts; Kafka is {}", name, kafka.bootstrapServers());
            boolean ready = new KafkaWait(kafka, runner.patience(), console.stop()).untilReady(reason -> {
                trouble.set(() -> Optional.of(reason));
                log.warn("{}; trying again", reason);
            });
            if (!ready) {
                return;
            }
            try (Stage stage = starter.start(kafka, meters);
                    KafkaWatch watch = new KafkaWatch(kafka)) {
                trouble.set(() -> stage.trouble().or(watch::trouble));
                log.info("{} is ready", name);
                untilItEnds(stage);
            }
            log.info("{} has stopped", name);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FailedException(name + " did not stop well: " + e.getMessage(), e);
        }
    }

    private void untilItEnds(Stage stage) {
        while (!console.stop().await(LOOK)) {
            Optional<Throwable> failure = stage.failure();
            if (failure.isPresent()) {
                throw new FailedException(name + " stopped: " + failure.get().getMessage(), failure.get());
            }
            if (stage.done()) {
                return;
            }
        }
    }

    private AutoCloseable statusServer(
            RunnerSettings runner,
            AtomicReference<Supplier<Optional<String>>> trouble,
            PrometheusMeterRegistry meters) {
        if (runner.httpPort() == 0) {
            return meters::close;
        }
        return StatusServer.start(
                runner.httpHost(), runner.httpPort(), name, () -> trouble.get().get(), meters);
    }
}
