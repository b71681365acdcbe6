package org.wiredesk.sink.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.EnrichedArticle.TextItem;
import org.wiredesk.article.Enrichment;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Json;
import org.wiredesk.article.Section;

/** Articles for tests. */
public final class Articles {

    public static final String BERLIN = "http://www.wikidata.org/entity/Q64";
    public static final String REUTERS = "http://www.wikidata.org/entity/Q130879";
    public static final String WEATHER = "http://cv.iptc.org/newscodes/mediatopic/17000000";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Articles() {}

    /** Storm over Berlin, with one tag and one piece of evidence of each sort. */
    public static EnrichedArticle storm(String uri, int version) {
        String body =
                "Berlin, version " + version + ": Mayor Jürgen Straße said \"stay at home\", according to Reuters.";
        return article(uri, version, "Storm over Berlin", body);
    }

    public static EnrichedArticle article(String uri, int version, String headline, String body) {
        return new EnrichedArticle(
                uri,
                "text",
                version,
                NOON,
                NOON.plusSeconds(version),
                NOON.minusSeconds(3600),
                "usable",
                "full",
                "en-GB",
                List.of(TextItem.plain(headline)),
                List.of(TextItem.plain(body)),
                List.of(),
                "Ann Author",
                null,
                List.of(),
                List.of(
                        new InfoSource("Example Times", "publisher", null, "example.com"),
                        new InfoSource("Reuters", "cited", REUTERS, null)),
                List.of(new Subject("weather", WEATHER, "iptc", 80, 90)),
                List.of(new Entity("Jürgen Straße", null, "Jürgen Straße")),
                List.of(),
                List.of(new Entity("Berlin", BERLIN, null)),
                new Enrichment(
                        List.of(
                                new Mention(Kind.PLACE, 0, 6, Section.BODY, "Berlin", BERLIN, 95),
                                new Mention(Kind.PLACE, 11, 17, Section.HEADLINE, "Berlin", BERLIN, 95)),
                        List.of(new Citation(REUTERS, "phrase", "according to", 67, 87, Section.BODY, 90)),
                        List.of(new Quote(
                                "stay at home", "Jürgen Straße", null, "said", true, 45, 57, Section.BODY, 80)),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()),
                new Acquisition("file", null, NOON, NOON, null, null, null, null, "sha256:00"));
    }

    /** An article that its publisher has taken down. */
    public static EnrichedArticle canceled(String uri, int version) {
        return new EnrichedArticle(
                uri,
                "text",
                version,
                NOON,
                NOON.plusSeconds(version),
                null,
                "canceled",
                "full",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Enrichment.NOTHING,
                new Acquisition("page", null, NOON, NOON, 404, null, null, null, "sha256:00"));
    }

    /** A page that was fetched, its {@code version_created} an hour for each number; without a date if there is none. */
    public static EnrichedArticle page(String site, int number, boolean dated) {
        EnrichedArticle plain = article("https://www." + site + "/" + number, 1, "Storm", "Rain. ".repeat(50));
        Instant seen = NOON.plusSeconds(3600L * number);
        return new EnrichedArticle(
                plain.uri(),
                plain.type(),
                plain.version(),
                seen,
                seen,
                dated ? seen : null,
                plain.pubStatus(),
                plain.representationType(),
                plain.language(),
                plain.headlines(),
                plain.bodies(),
                plain.descriptions(),
                plain.by(),
                plain.located(),
                plain.altIds(),
                plain.infoSources(),
                plain.subjects(),
                plain.people(),
                plain.organisations(),
                plain.places(),
                plain.enrichment(),
                new Acquisition("page", null, seen, seen, 200, plain.uri(), plain.uri(), null, "sha256:00"));
    }

    /** As it would come from the topic. */
    public static StoredArticle stored(EnrichedArticle article) {
        return read(new String(bytes(article), StandardCharsets.UTF_8));
    }

    public static StoredArticle read(String json) {
        try {
            return StoredArticle.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (StoredArticle.UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    /** The value of a record of {@code enriched-articles}. */
    public static byte[] bytes(EnrichedArticle article) {
        return Json.mapper().writeValueAsBytes(article);
    }
}
