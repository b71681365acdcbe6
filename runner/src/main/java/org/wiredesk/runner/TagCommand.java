package org.wiredesk.runner;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.wiredesk.runner.html.HtmlPage;
import org.wiredesk.runner.settings.Settings;
import org.wiredesk.runner.text.ArticleText;
import org.wiredesk.runner.text.ExplainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "  wiredesk tag --explain story.html          why each tag is there",
            "  wiredesk tag -f html *.txt > tagged.html   a page for the browser, with the evidence",
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
        text,
        html
    }

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "json: everything we know, one record a line. ninjs: strictly IPTC ninjs 3.1, without"
                    + " evidence. text: for people. html: one page for the browser, with the evidence. Default: json")
    private @Nullable Format format;

    @Option(
            names = "--explain",
            description = "Say for a person why each tag is there: rule, list or phrase, and the words in the text.")
    private boolean explain;

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

    @Option(
            names = "--topics",
            paramLabel = "FOLDER",
            description = "Topic rules of your own; may be given several times. docs/topics.md explains them.")
    private List<String> topics = List.of();

    /** When to use colours. */
    enum When {
        auto,
        always,
        never
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders or addresses; - is standard input.")
    private List<String> files = List.of();

    TagCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (explain && format != null && format != Format.text) {
            throw new ParameterException(
                    spec.commandLine(), "--explain is text for people; leave out --format " + format);
        }
        Settings settings = common.settings(console.environment()).with("ingest.once", "true");
        if (!knowledge.isEmpty()) {
            settings = settings.with("enrich.knowledge", String.join(",", knowledge));
        }
        if (!topics.isEmpty()) {
            settings = settings.with("enrich.topics", String.join(",", topics));
        }
        Printer printer = printer();
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
        console.out().print(printer.end().get());
        return allWell.get() ? 0 : 1;
    }

    private boolean print(Discovery discovery, Tagger tagger, Printer printer) {
        Tagged tagged = discovery instanceof Discovery.Found found
                ? tagger.tag(found.article())
                : new Tagged.Dropped(((Discovery.Refused) discovery).dropped());
        if (tagged instanceof Tagged.Enriched enriched) {
            console.out().print(printer.next().apply(enriched.article()));
            return true;
        }
        complain(((Tagged.Dropped) tagged).article());
        return false;
    }

    /** How articles are written one after the other, and what ends them. */
    private record Printer(Function<EnrichedArticle, String> next, Supplier<String> end) {

        static Printer of(Function<EnrichedArticle, String> next) {
            return new Printer(next, () -> "");
        }

        /** A line between two articles, none before the first. */
        static Printer separated(String separator, Function<EnrichedArticle, String> next) {
            AtomicBoolean first = new AtomicBoolean(true);
            return of(article -> (first.getAndSet(false) ? "" : separator) + next.apply(article));
        }
    }

    private void complain(DroppedArticle dropped) {
        console.err()
                .println("wiredesk: " + dropped.origin() + ": "
                        + (dropped.detail() == null ? dropped.reason() : dropped.detail()) + " (" + dropped.reason()
                        + ")");
    }

    private Printer printer() {
        boolean colours = color == When.always || color == When.auto && console.colours();
        if (explain) {
            ExplainText text = new ExplainText(console.outColumns(), colours);
            return Printer.separated(text.separator(), text::render);
        }
        return switch (format == null ? Format.json : format) {
            case json -> Printer.of(article -> Json.mapper().writeValueAsString(article) + "\n");
            case ninjs -> Printer.of(article -> Ninjs.of(article).toJson() + "\n");
            case text -> {
                ArticleText text = new ArticleText(console.outColumns(), colours);
                yield Printer.separated(text.separator(), text::render);
            }
            case html -> {
                HtmlPage page = new HtmlPage();
                yield new Printer(page::next, page::end);
            }
        };
    }
}
