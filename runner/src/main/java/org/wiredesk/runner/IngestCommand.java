package org.wiredesk.runner;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.IngestStage;
import org.wiredesk.runner.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wiredesk ingest}. */
@Command(
        name = "ingest",
        description = {
            "Run the ingest stage as a service: sources in, the topic articles out.",
            "Follows folders and feeds until it is stopped; /health and /metrics are on port 8080."
        },
        footer = {
            "",
            "Examples:",
            "  wiredesk ingest inbox/ --set kafka.bootstrap.servers=kafka:9092",
            "  wiredesk ingest feeds.opml https://example.org/feed.xml --config wiredesk.properties",
            "  wiredesk ingest --set ingest.push.port=8090      POST /articles, with ingest.push.token"
        })
final class IngestCommand implements Runnable {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--once", description = "Read everything once, then end.")
    private boolean once;

    @Parameters(
            paramLabel = "SOURCE",
            description = "Files, folders, addresses of feeds or pages, OPML lists; - is standard input.")
    private List<String> sources = List.of();

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Logging.toConsole();
        Settings given = common.settings(console.environment());
        Settings settings = once ? given.with("ingest.once", "true") : given;
        new Service(console, "ingest", settings).run((kafka, meters) -> start(kafka, settings, meters));
    }

    private Service.Stage start(KafkaSettings kafka, Settings settings, MeterRegistry meters) {
        IngestSettings ingest = IngestSettings.from(settings.values());
        if (sources.isEmpty() && ingest.push().port() == 0) {
            throw new FailedException("nothing to do: name a SOURCE, or set ingest.push.port to take what is pushed");
        }
        IngestStage stage;
        try {
            stage = IngestStage.start(kafka, ingest, sources, meters);
        } catch (IllegalArgumentException e) {
            throw new FailedException(e.getMessage(), e);
        }
        return new Service.Stage() {
            @Override
            public Optional<Throwable> failure() {
                return stage.failure();
            }

            @Override
            public boolean done() {
                try {
                    return ingest.once() && stage.awaitExhausted(Duration.ZERO);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return true;
                }
            }

            @Override
            public void close() {
                stage.close();
            }
        };
    }
}
