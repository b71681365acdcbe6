package org.wiredesk.enrich.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Section;
import org.wiredesk.article.Sha256;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.UnreadableException;

/** Articles and hand-made steps for the tests of the stage. */
final class Samples {

    static final Instant SEEN = Instant.parse("2026-11-20T10:00:00Z");

    /** Takes the bytes as text: the first line is the headline. An empty article cannot be read. */
    static final PageReading LINES = article -> {
        String text = new String(article.content().bytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new UnreadableException("empty", "there is no text");
        }
        String[] parts = text.split("\n", 2);
        return page(parts[0], parts.length == 1 ? "" : parts[1]);
    };

    static final Function<Page, LanguageTag> ENGLISH =
            page -> new LanguageTag("en", new Provenance("language", "language", "1", "detected 99"));

    private Samples() {}

    static Article article(String uri, String text) {
        return article(uri, Content.ofText(Content.TEXT_WITH_HEADLINE, text), Declared.NOTHING);
    }

    static Article article(String uri, Content content, Declared declared) {
        Acquisition acquisition =
                new Acquisition("file", "inbox", SEEN, SEEN, null, null, null, null, Sha256.hash(content.bytes()));
        return new Article(uri, 1, SEEN, SEEN, content, declared, acquisition);
    }

    static Page page(String headline, String body) {
        return new Page(
                new Text(Section.HEADLINE, headline),
                new Text(Section.BODY, body),
                null,
                null,
                null,
                null,
                null,
                Dates.UNKNOWN,
                "full",
                List.of(),
                List.of(new Provenance("headlines", "page", "1", "first line")));
    }

    static Tagger tagger(Enricher... enrichers) {
        return tagger(Duration.ofSeconds(10), enrichers);
    }

    static Tagger tagger(Duration limit, Enricher... enrichers) {
        return new Tagger(LINES, ENGLISH, Arrays.asList(enrichers), new TimeLimit(limit));
    }

    static Enricher enricher(String name, Function<Document, Annotations> work) {
        return new Enricher() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String version() {
                return "7";
            }

            @Override
            public Annotations enrich(Document document) {
                return work.apply(document);
            }
        };
    }
}
