package org.wiredesk.runner;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.Sources;
import org.wiredesk.runner.settings.Settings;
import org.wiredesk.sink.SinkSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wiredesk run}: everything in one process. */
@Command(
        name = "run",
        description = {
            "Ingest, tag and store, all in one process: its own Kafka, its own database.",
            "Follows folders and feeds until Ctrl-C; goes on where it was at the next start, whatever happened."
        },
        footer = {
            "",
            "Examples:",
            "  wiredesk run samples --once                      a folder, then a summary, then the end",
            "  wiredesk run feeds.opml https://example.org/rss  follow feeds until Ctrl-C",
            "  wiredesk run --once                              finish what an earlier run began"
        })
final class RunCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String STORE = "sink.sqlite.file";

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--once",
            description = "Read everything once, and end when all of it is stored or dropped with a reason.")
    private boolean once;

    @Parameters(
            paramLabel = "SOURCE",
            description = "Files, folders, addresses of feeds or pages, OPML lists; - is standard input.")
    private List<String> sources = List.of();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        // First of all: the first logger that anybody makes settles where lines go.
        Logging.toFile(folder.log());
        Settings settings = settings(folder);
        boolean pushed = IngestSettings.from(settings.values()).push().port() != 0;
        if (sources.isEmpty() && !pushed && !folder.exists()) {
            throw new FailedException("nothing to do: name a SOURCE, such as: wiredesk run samples --once");
        }
        checkSources(settings);
        try (DataFolder.Lock lock = folder.lock()) {
            int port = RunnerSettings.from(settings.values()).kafkaPort();
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder.kafka(), port)) {
                lock.announceBroker(broker.bootstrapServers());
                return run(folder, settings.with("kafka.bootstrap.servers", broker.bootstrapServers()), broker);
            }
        }
    }

    private Settings settings(DataFolder folder) {
        Settings given = common.settings(console.environment());
        if (given.gives("kafka.bootstrap.servers")) {
            throw new FailedException("run brings its own Kafka; to work with the one that kafka.bootstrap.servers"
                    + " names, start the stages: wiredesk ingest, enrich and sink");
        }
        return (once ? given.with("ingest.once", "true") : given)
                .withDefault("enrich.state.dir", folder.streams().toString())
                .withDefault(STORE, folder.database().toString())
                // Nobody reads them in one process, and they cost each client a tenth of a second at the start.
                .withDefault("kafka.metric.reporters", "")
                .withDefault("kafka.enable.metrics.push", "false");
    }

    /** A mistyped name should not cost a start of Kafka. */
    private void checkSources(Settings settings) {
        try {
            Sources.open(sources, IngestSettings.from(settings.values())).close();
        } catch (IllegalArgumentException e) {
            throw new FailedException(e.getMessage(), e);
        }
    }

    private int run(DataFolder folder, Settings settings, EmbeddedBroker broker) {
        KafkaSettings kafka = KafkaSettings.from(settings.values());
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (Pipeline pipeline = Pipeline.start(kafka, settings, sources, meters)) {
            console.err()
                    .println("Kafka is at " + broker.bootstrapServers() + ", everything else in " + folder.path()
                            + ". Ctrl-C stops; the next start goes on.");
            follow(pipeline, settings, broker, meters);
            pipeline.stop();
            Summary summary = pipeline.summary();
            console.out().print(summary.text());
            console.out().println();
            console.out()
                    .println("  stored in     "
                            + SinkSettings.from(settings.values()).address());
            console.out().println("  find them     wiredesk search WORDS" + option(folder));
            return summary.addsUp() ? 0 : 1;
        }
    }

    private void follow(Pipeline pipeline, Settings settings, EmbeddedBroker broker, PrometheusMeterRegistry meters) {
        try (AutoCloseable status = status(pipeline, settings, meters);
                Progress progress = Progress.on(console)) {
            boolean ended = false;
            while (!ended && !console.stop().await(LOOK)) {
                Optional<FailedException> failure = pipeline.failure();
                if (failure.isPresent()) {
                    throw failure.get();
                }
                refuseWithout(broker);
                ended = once && pipeline.complete();
                progress.show(pipeline.done(), pipeline.known());
            }
        } catch (RuntimeException e) {
            // Nobody answers any more: the broker knows better why.
            refuseWithout(broker);
            throw e;
        } catch (Exception e) {
            throw new FailedException("the status pages did not stop well", e);
        }
    }

    private static void refuseWithout(EmbeddedBroker broker) {
        broker.failure().ifPresent(reason -> {
            throw new FailedException("the embedded Kafka stopped: " + reason
                    + "; look at the space on the disk. Nothing is lost: the next start goes on");
        });
    }

    /** Somebody at a terminal watches the bar; status pages are for those who ask for them. */
    private static AutoCloseable status(Pipeline pipeline, Settings settings, PrometheusMeterRegistry meters) {
        RunnerSettings runner = RunnerSettings.from(settings.values());
        if (!settings.gives(RunnerSettings.HTTP_PORT) || runner.httpPort() == 0) {
            return meters::close;
        }
        ProcessMeters.bindTo(meters);
        return StatusServer.start(runner.httpHost(), runner.httpPort(), "run", pipeline::trouble, meters);
    }

    private static String option(DataFolder folder) {
        return folder.path().toString().equals("data") ? "" : " --data " + folder.path();
    }
}
