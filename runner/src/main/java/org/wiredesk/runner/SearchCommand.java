package org.wiredesk.runner;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Json;
import org.wiredesk.runner.settings.Settings;
import org.wiredesk.runner.text.HitText;
import org.wiredesk.sink.ArticleSearch;
import org.wiredesk.sink.SearchHit;
import org.wiredesk.sink.SearchQuery;
import org.wiredesk.sink.SinkSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wiredesk search}. */
@Command(
        name = "search",
        description = {
            "Find stored articles: best matches first, without words the newest first.",
            "Searches the database of the data folder, or the store that the sink settings name.",
            "The exit code is 1 if nothing was found."
        },
        footer = {
            "",
            "Examples:",
            "  wiredesk search climate summit",
            "  wiredesk search '\"port of rotterdam\" strik*'",
            "  wiredesk search --topic labour --source Reuters --since 2026-11-01",
            "  wiredesk search --entity Q64 --language de --json"
        })
final class SearchCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Words that must all be there; \"a phrase\" and begin* work too.")
    private List<String> words = List.of();

    @Option(
            names = {"-t", "--topic"},
            paramLabel = "TOPIC",
            description = "A topic's name, Media Topics code or uri.")
    private @Nullable String topic;

    @Option(
            names = {"-e", "--entity"},
            paramLabel = "ENTITY",
            description = "A person, organisation or place: name, Wikidata id or uri.")
    private @Nullable String entity;

    @Option(
            names = {"-s", "--source"},
            paramLabel = "SOURCE",
            description = "A publisher, agency or cited outlet: name, domain or uri.")
    private @Nullable String source;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "LANG",
            description = "Such as en or pt-BR.")
    private @Nullable String language;

    @Option(names = "--since", paramLabel = "DATE", description = "Published on this day or later: 2026-11-01.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Published before this day.")
    private @Nullable String until;

    @Option(names = "--canceled", description = "Find articles that their publisher took back, too.")
    private boolean canceled;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "At most so many. Default: 20")
    private int limit = 20;

    @Option(names = "--json", description = "One JSON object a line, for programs.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings(console.environment())
                .withDefault("sink.sqlite.file", data.folder().database().toString());
        SearchQuery query = query();
        try (ArticleSearch search = ArticleSearch.open(SinkSettings.from(settings.values()))) {
            List<SearchHit> hits = search.find(query);
            print(hits);
            return hits.isEmpty() ? 1 : 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private SearchQuery query() {
        try {
            return new SearchQuery(
                    String.join(" ", words),
                    topic,
                    entity,
                    source,
                    language,
                    time(since),
                    time(until),
                    canceled,
                    limit);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private void print(List<SearchHit> hits) {
        if (json) {
            hits.forEach(hit -> console.out().println(Json.mapper().writeValueAsString(hit)));
            return;
        }
        HitText text = new HitText(console.outColumns(), console.colours());
        hits.forEach(hit -> console.out().print(text.render(hit)));
        if (hits.isEmpty()) {
            console.err().println("Nothing found.");
        } else if (hits.size() == limit) {
            console.err().println("The first " + limit + "; --limit shows more.");
        }
    }

    /** A day in UTC, or a time such as {@code 2026-11-01T12:00:00Z}. */
    private @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "'" + text + "' is not a date such as 2026-11-01 or 2026-11-01T12:00:00Z");
        }
    }
}
