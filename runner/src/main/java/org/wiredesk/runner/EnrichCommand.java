package org.wiredesk.runner;

import java.util.Optional;
import org.wiredesk.enrich.stage.EnrichSettings;
import org.wiredesk.enrich.stage.EnrichStage;
import org.wiredesk.runner.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wiredesk enrich}. */
@Command(
        name = "enrich",
        description = {
            "Run the enrich stage as a service: the topic articles in, enriched-articles out.",
            "Several of them share the work; /health and /metrics are on port 8080."
        },
        footer = {"", "Example:", "  wiredesk enrich --set kafka.bootstrap.servers=kafka:9092"})
final class EnrichCommand implements Runnable {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    EnrichCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Logging.toConsole();
        Settings settings = common.settings(console.environment());
        EnrichSettings enrich = EnrichSettings.from(settings.values());
        new Service(console, "enrich", settings).run((kafka, meters) -> {
            EnrichStage stage = EnrichStage.start(kafka, enrich, meters);
            return new Service.Stage() {
                @Override
                public Optional<Throwable> failure() {
                    return stage.failure();
                }

                @Override
                public void close() {
                    stage.close();
                }
            };
        });
    }
}
