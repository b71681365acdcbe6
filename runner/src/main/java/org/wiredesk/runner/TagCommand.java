package org.wiredesk.runner;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Json;
import org.wiredesk.article.Ninjs;
import org.wiredesk.enrich.stage.EnrichSettings;
import org.wiredesk.enrich.stage.Tagged;
import org.wiredesk.enrich.stage.Tagger;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.ingest.Sources;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Source;
import org.wiredesk.runner.settings.Settings;
import org.wiredesk.runner.text.ArticleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wiredesk tag}: the tags of some articles, without Kafka and without a database. */
@Command(
        name = "tag",
        description = {
            "Tag articles and print them: one record for each, in the order of the input.",
            "Bad input is reported on standard error, the rest goes on, and the exit code is 1."
        },
        footer = {
            "",
            "Examples:",
            "  wiredesk tag --format text story.html      for people, tags in colour",
            "  wiredesk tag *.txt > tagged.jsonl          for programs, one JSON record a line",
            "  curl -s https://example.org/story | wiredesk tag --format text -",
            "",
            "Takes .txt (the first line is the headline), .html, .json and .jsonl (ours, ninjs, or objects with",
            "title, text, url, published) and feeds in .xml."
        })
final class TagCommand implements java.util.concurrent.Callable<Integer> {

    /** How to print. */
    enum Format {
        json,
        ninjs,
        text
    }

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "json: everything we know, one record a line. ninjs: strictly IPTC ninjs 3.1, without"
                    + " evidence. text: for people. Default: json")
    private Format format = Format.json;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "always, never, or auto: on a terminal, unless NO_COLOR is set. Default: auto")
    private When color = When.auto;

    @Option(
            names = "--knowledge",
            paramLabel = "FILE",
            description =
                    "Names of your own, beside ours; may be given several times. docs/knowledge.md explains them.")
    private List<String> knowledge = List.of();

    /** When to use colours. */
    enum When {
        auto,
        always,
        never
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders or addresses; - is standard input.")
    private List<String> files = List.of();

    TagCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings(console.environment()).with("ingest.once", "true");
        if (!knowledge.isEmpty()) {
            settings = settings.with("enrich.knowledge", String.join(",", knowledge));
        }
        Function<EnrichedArticle, String> printer = printer();
        AtomicBoolean allWell = new AtomicBoolean(true);
        try (Tagger tagger = Tagger.create(EnrichSettings.from(settings.values()));
                Sources sources = Sources.open(files, IngestSettings.from(settings.values()))) {
            for (Source source : sources.all()) {
                source.read(Memory.NONE, discovery -> {
                    if (!print(discovery, tagger, printer)) {
                        allWell.set(false);
                    }
                });
            }
        } catch (IllegalArgumentException e) {
            throw new FailedException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted", e);
        }
        return allWell.get() ? 0 : 1;
    }

    private boolean print(Discovery discovery, Tagger tagger, Function<EnrichedArticle, String> printer) {
        Tagged tagged = discovery instanceof Discovery.Found found
                ? tagger.tag(found.article())
                : new Tagged.Dropped(((Discovery.Refused) discovery).dropped());
        if (tagged instanceof Tagged.Enriched enriched) {
            console.out().print(printer.apply(enriched.article()));
            return true;
        }
        complain(((Tagged.Dropped) tagged).article());
        return false;
    }

    /** A line between two articles, none before the first. */
    private Function<EnrichedArticle, String> separated(ArticleText text) {
        AtomicBoolean first = new AtomicBoolean(true);
        return article -> (first.getAndSet(false) ? "" : text.separator()) + text.render(article);
    }

    private void complain(DroppedArticle dropped) {
        console.err()
                .println("wiredesk: " + dropped.origin() + ": "
                        + (dropped.detail() == null ? dropped.reason() : dropped.detail()) + " (" + dropped.reason()
                        + ")");
    }

    private Function<EnrichedArticle, String> printer() {
        boolean colours = color == When.always || color == When.auto && console.colours();
        ArticleText text = new ArticleText(console.outColumns(), colours);
        return switch (format) {
            case json -> article -> Json.mapper().writeValueAsString(article) + "\n";
            case ninjs -> article -> Ninjs.of(article).toJson() + "\n";
            case text -> separated(text);
        };
    }
}
