package org.wiredesk.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.FeedState;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.discover.Discover;
import org.wiredesk.ingest.discover.Finding;
import org.wiredesk.ingest.kafka.FeedStates;
import org.wiredesk.ingest.opml.Opml;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;
import org.wiredesk.ingest.web.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wiredesk sources}. */
@Command(
        name = "sources",
        description = {
            "Show how the feeds and sitemaps that are followed are doing; find those of a site; write them as OPML.",
            "list and export work on the data folder, or on the Kafka that kafka.bootstrap.servers names."
        },
        footer = {
            "",
            "Examples:",
            "  wiredesk sources                                        how each is doing",
            "  wiredesk sources discover https://example.org           what a site offers",
            "  wiredesk sources discover example.org --opml feeds.opml the same as a list to run",
            "  wiredesk sources export --opml feeds.opml               all that are followed"
        })
final class SourcesCommand implements Runnable {

    /** What to do. */
    enum Action {
        list,
        discover,
        export
    }

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "list (the default), discover or export.")
    private Action action = Action.list;

    @Parameters(index = "1..*", paramLabel = "URL", description = "Where to look: the home page of a site.")
    private List<String> addresses = List.of();

    @Option(names = "--opml", paramLabel = "FILE", description = "Write an OPML list to this file.")
    private @Nullable Path opml;

    @Spec
    private @Nullable CommandSpec spec;

    SourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (action == Action.discover) {
            discover();
            return;
        }
        try (LocalKafka kafka = LocalKafka.open(common.settings(console.environment()), data.folder())) {
            Map<String, FeedState> feeds = new TreeMap<>(FeedStates.read(kafka.settings()));
            if (action == Action.export) {
                export(feeds);
            } else {
                console.out().print(new SourcesTable(Instant.now()).text(feeds));
            }
        }
    }

    private void export(Map<String, FeedState> feeds) {
        Map<String, String> list = new LinkedHashMap<>();
        feeds.forEach((named, state) -> {
            if (state.endedAt() == null && state.within() == null) {
                list.put(state.address(named), "");
            }
        });
        write("Followed by Wiredesk", list);
    }

    private void discover() {
        if (addresses.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "discover where? Give the URL of a site.");
        }
        IngestSettings settings =
                IngestSettings.from(common.settings(console.environment()).values());
        Map<String, String> list = new LinkedHashMap<>();
        try (Web web = new Web(settings.web(), Clock.systemUTC())) {
            Discover discover = new Discover(web, (link, why) -> console.err().println("skipped " + link + ": " + why));
            for (String address : addresses) {
                String url = Urls.web(address).orElse("https://" + address);
                List<Finding> found = discover.of(url);
                found.forEach(finding -> list.put(finding.url(), finding.title()));
                found.forEach(this::print);
                if (found.isEmpty()) {
                    console.err().println("Nothing found at " + url + ".");
                }
            }
        } catch (RefusedException e) {
            throw new FailedException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted", e);
        }
        if (opml != null) {
            write("Found by Wiredesk", list);
        }
    }

    private void print(Finding finding) {
        String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = finding.title().isEmpty() ? "" : "  " + finding.title().replaceAll("\\s+", " ");
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-13s %6d items  %s  (%s)%s%n",
                        kind,
                        finding.items(),
                        finding.url(),
                        finding.origin(),
                        title);
    }

    private void write(String title, Map<String, String> list) {
        String text = Opml.write(title, list);
        if (opml == null) {
            console.out().print(text);
            return;
        }
        try {
            Files.writeString(opml, text);
            console.err().println(list.size() + " sources written to " + opml);
        } catch (IOException e) {
            throw new FailedException("cannot write " + opml + ": " + e, e);
        }
    }
}
