package org.wiredesk.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wiredesk.enrich.knowledge.BuildOptions;
import org.wiredesk.enrich.knowledge.BuildProgress;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.KnowledgeBuild;
import org.wiredesk.enrich.knowledge.KnowledgeBuild.Built;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wiredesk knowledge}: people, organisations and places of the user's own. */
@Command(
        name = "knowledge",
        synopsisSubcommandLabel = "(build | show)",
        description = "Build and show files of names that tagging knows beside ours.",
        footer = {
            "",
            "Examples:",
            "  wiredesk knowledge build --from clients.csv --output clients.know",
            "  wiredesk knowledge build --from latest-all.json.bz2 --min-sitelinks 10 --output world.know",
            "  wiredesk knowledge show world.know Paris",
            "  wiredesk tag --knowledge clients.know --knowledge world.know story.html"
        })
final class KnowledgeCommand implements Runnable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private @Nullable CommandSpec spec;

    KnowledgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out());
    }

    @Command(
            name = "build",
            description = {
                "Build one file out of dumps, tables and lists; docs/knowledge.md tells their formats.",
                "Rows that cannot be used are told with file and line, and the others load. A build from a Wikidata dump",
                "that was killed goes on where it was when it is started again."
            })
    int build(
            @Option(
                            names = "--from",
                            required = true,
                            arity = "1..*",
                            paramLabel = "FILE",
                            description =
                                    "Wikidata dump (.json, .json.gz, .json.bz2), GeoNames table, .csv, .jsonl, .tsv")
                    List<Path> from,
            @Option(
                            names = {"-o", "--output"},
                            required = true,
                            paramLabel = "FILE",
                            description = "File to write.")
                    Path output,
            @Option(
                            names = "--min-sitelinks",
                            defaultValue = "5",
                            paramLabel = "N",
                            description = "Wikidata: leave out what fewer wikis write about. Default: 5")
                    int minSitelinks,
            @Option(
                            names = "--languages",
                            split = ",",
                            defaultValue = "en,de,fr,es,it,nl,pt,pl",
                            paramLabel = "LANGUAGE",
                            description = "Wikidata: languages of names. Default: en,de,fr,es,it,nl,pt,pl")
                    List<String> languages,
            @Option(
                            names = "--min-population",
                            defaultValue = "1000",
                            paramLabel = "N",
                            description = "GeoNames: leave out smaller places. Default: 1000")
                    long minPopulation,
            @Option(
                            names = "--classes",
                            paramLabel = "FILE",
                            description =
                                    "Wikidata: classes that are people, organisations and places, in place of ours.")
                    @Nullable
                    Path classes,
            @Mixin CommonOptions options) {
        Set<String> wanted = new LinkedHashSet<>(languages);
        if (wanted.stream().anyMatch(language -> !language.matches("[a-z]{2,3}(-[a-z]+)?"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--languages takes codes such as en,de and not '" + String.join(",", languages) + "'");
        }
        Built built = KnowledgeBuild.build(
                new BuildOptions(from, output, wanted, minSitelinks, minPopulation, Optional.ofNullable(classes)),
                progress());
        built.problems().forEach(problem -> console.err().println("wiredesk: " + problem));
        console.out()
                .println(String.format(
                        Locale.ROOT, "%s: %,d concepts, %,d names", output, built.concepts(), built.names()));
        return built.problems().isEmpty() ? 0 : 1;
    }

    @Command(name = "show", description = "Print what a knowledge file holds, or who in it bears a name.")
    int show(
            @Parameters(paramLabel = "FILE", description = "A knowledge file, or 'shipped' for what we ship.")
                    Path file,
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "A name; quote it if it has spaces.")
                    @Nullable
                    String name,
            @Mixin CommonOptions options) {
        Knowledge knowledge = file.toString().equals("shipped") ? Knowledge.shipped() : Knowledge.only(List.of(file));
        knowledge.problems().forEach(problem -> console.err().println("wiredesk: " + problem));
        List<String> lines = name == null ? knowledge.summary() : knowledge.bearers(name);
        lines.forEach(console.out()::println);
        if (lines.isEmpty()) {
            console.err().println("wiredesk: nobody in " + file + " is called '" + name + "'");
        }
        return lines.isEmpty() ? 1 : 0;
    }

    /** A line every few seconds. */
    private BuildProgress progress() {
        long[] last = {System.nanoTime()};
        return (file, read, total, lines, kept) -> {
            long now = System.nanoTime();
            if (now - last[0] >= BETWEEN_LINES.toNanos()) {
                last[0] = now;
                console.err()
                        .println(String.format(
                                Locale.ROOT,
                                "%s: %.1f %%, %,d items, %,d may count",
                                file.getFileName(),
                                100.0 * read / Math.max(1, total),
                                lines,
                                kept));
            }
        };
    }
}
