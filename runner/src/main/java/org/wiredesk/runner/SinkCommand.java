package org.wiredesk.runner;

import java.util.Optional;
import org.wiredesk.runner.settings.Settings;
import org.wiredesk.sink.SinkSettings;
import org.wiredesk.sink.SinkStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wiredesk sink}. */
@Command(
        name = "sink",
        description = {
            "Run the sink stage as a service: the topic enriched-articles in, rows out.",
            "Several of them share the work; /health and /metrics are on port 8080."
        },
        footer = {
            "",
            "Example:",
            "  wiredesk sink --set sink.store=postgres --set sink.postgres.url=jdbc:postgresql://db/wiredesk"
        })
final class SinkCommand implements Runnable {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    SinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Logging.toConsole();
        Settings settings = common.settings(console.environment());
        SinkSettings sink = SinkSettings.from(settings.values());
        new Service(console, "sink", settings).run((kafka, meters) -> {
            SinkStage stage = SinkStage.start(kafka, sink, meters);
            return new Service.Stage() {
                @Override
                public Optional<Throwable> failure() {
                    return stage.failure();
                }

                @Override
                public Optional<String> trouble() {
                    return stage.trouble();
                }

                @Override
                public void close() {
                    stage.close();
                }
            };
        });
    }
}
