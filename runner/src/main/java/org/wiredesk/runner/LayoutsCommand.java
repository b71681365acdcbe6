package org.wiredesk.runner;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.wiredesk.article.Json;
import org.wiredesk.runner.settings.Settings;
import org.wiredesk.sink.Layouts;
import org.wiredesk.sink.SinkSettings;
import org.wiredesk.sink.layout.LayoutChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wiredesk layouts}. */
@Command(
        name = "layouts",
        description = {
            "Sites whose pages are suddenly read differently: without titles, dates or texts, or with much shorter ones.",
            "Compares each site with its own past, among the stored pages. The newest change comes first."
        })
final class LayoutsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--days", paramLabel = "N", description = "How far back to look from the newest page. Default: 30")
    private int days = 30;

    @Option(names = "--json", description = "One JSON object a line, for programs.")
    private boolean json;

    LayoutsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings(console.environment())
                .withDefault("sink.sqlite.file", data.folder().database().toString());
        List<LayoutChange> changes =
                Layouts.changes(SinkSettings.from(settings.values()), Duration.ofDays(Math.max(1, days)));
        for (LayoutChange change : changes) {
            console.out().println(json ? Json.mapper().writeValueAsString(change) : change.sentence());
        }
        if (changes.isEmpty()) {
            console.err().println("No change of a layout in the last " + Math.max(1, days) + " days of pages.");
        }
        return 0;
    }
}
