package org.wiredesk.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wiredesk.article.EnrichedArticle.AltId;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.EnrichedArticle.TextItem;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Failure;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Match;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Enrichment.Span;

/** Each record of the contract twice: with everything it can hold, and with as little as it may. */
final class Records {

    private static final Instant NOW = Instant.parse("2026-11-23T08:15:30.250Z");
    private static final byte[] PAGE = "<p>Gr\u00fc\u00dfe aus K\u00f6ln</p>".getBytes(StandardCharsets.ISO_8859_1);

    static final Acquisition ACQUISITION = new Acquisition(
            "page",
            "https://news.example/feed.xml",
            NOW,
            NOW.plusSeconds(2),
            200,
            "https://news.example/a?utm_source=rss",
            "https://news.example/a",
            "W/\"7\"",
            Sha256.hash(PAGE));

    static final Acquisition LEAST_ACQUISITION =
            new Acquisition("stdin", null, NOW, NOW, null, null, null, null, Sha256.hash(PAGE));

    static final Article ARTICLE = new Article(
            "https://news.example/a",
            3,
            NOW,
            NOW.plusSeconds(60),
            new Content("text/html; charset=iso-8859-1", PAGE),
            new Declared(
                    "Greetings &amp; more",
                    "Ada Ray",
                    "Mo, 23 Nov 2026 08:15 MEZ",
                    "2026-11-23",
                    "de",
                    "<b>Short</b>",
                    "https://news.example/a",
                    "tag:news.example,2026:7",
                    List.of("weather", "K\u00f6ln"),
                    new Declared.Named("The Wire", "https://wire.example/"),
                    new Declared.Named("News Example", "https://news.example/feed.xml")),
            ACQUISITION);

    static final Article LEAST_ARTICLE = new Article(
            "urn:sha256:00", 1, NOW, NOW, new Content("text/plain", new byte[0]), Declared.NOTHING, LEAST_ACQUISITION);

    static final EnrichedArticle ENRICHED = new EnrichedArticle(
            "https://news.example/a",
            "text",
            3,
            NOW,
            NOW.plusSeconds(60),
            NOW.minusSeconds(600),
            "usable",
            "partial",
            "de",
            List.of(TextItem.plain("Gr\u00fc\u00dfe \ud83c\udf08 aus K\u00f6ln")),
            List.of(TextItem.plain("\u00bbAlaaf\u00ab, sagte Eva Klee laut dpa.")),
            List.of(new TextItem("summary", "text/plain", "Kurz.")),
            "Ada Ray",
            "K\u00d6LN",
            List.of(new AltId("guid", "tag:news.example,2026:7"), new AltId("sha256", Sha256.hash(PAGE))),
            List.of(
                    new InfoSource("News Example", "publisher", null, "news.example"),
                    new InfoSource("dpa", "agency", "http://www.wikidata.org/entity/Q312653", null)),
            List.of(new Subject("Wetter", "http://cv.iptc.org/newscodes/mediatopic/17000000", "iptc", 80, 70)),
            List.of(new Entity("Eva Klee", null, "Eva Klee")),
            List.of(new Entity("dpa", "http://www.wikidata.org/entity/Q312653", null)),
            List.of(new Entity("K\u00f6ln", "http://www.wikidata.org/entity/Q365", null)),
            new Enrichment(
                    List.of(new Mention(
                            Kind.PLACE,
                            12,
                            16,
                            Section.HEADLINE,
                            "K\u00f6ln",
                            "http://www.wikidata.org/entity/Q365",
                            95)),
                    List.of(
                            new Citation(
                                    "http://www.wikidata.org/entity/Q312653",
                                    "phrase",
                                    "laut",
                                    25,
                                    33,
                                    Section.BODY,
                                    90),
                            new Citation("news.example", "feed", null, null, null, null, 100)),
                    List.of(new Quote("Alaaf", "Eva Klee", null, "sagte", true, 1, 6, Section.BODY, 99)),
                    List.of(new Match("q1", "2", List.of(new Span(0, 5, Section.HEADLINE)))),
                    "https://other.example/b",
                    87,
                    "urn:story:1",
                    new Dates("2026-11-23T08:05:30Z", List.of(new Dates.Candidate("Mo, 23 Nov 2026", "declared"))),
                    List.of(
                            new Provenance("subjects", "topic", "1", "rule weather-3"),
                            new Provenance("people", "entity", "1", null)),
                    List.of(new Failure("quote", "IllegalStateException: no idea"))),
            ACQUISITION);

    /** With what release 1 did not know: {@link #ENRICHED} stays as that release wrote it. */
    static final EnrichedArticle PICTURED = new EnrichedArticle(
            ENRICHED.uri(),
            ENRICHED.type(),
            ENRICHED.version(),
            NOW,
            NOW,
            NOW,
            ENRICHED.pubStatus(),
            ENRICHED.representationType(),
            ENRICHED.language(),
            ENRICHED.headlines(),
            ENRICHED.bodies(),
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Enrichment(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    new Dates(
                            "2026-11-23T08:05:30Z",
                            List.of(new Dates.Candidate(
                                    "23.11.2026 09:05",
                                    "meta",
                                    "2026-11-23T09:05:00",
                                    "pubdate: less trusted, same day")),
                            "2026-11-23T09:00:00Z"),
                    List.of(),
                    List.of(),
                    new Enrichment.PageFacts("News Example", "Wetter")),
            ACQUISITION,
            List.of("Regen", "Rhein"),
            List.of(new EnrichedArticle.Association(
                    "Der Dom", "https://news.example/dom.jpg", "picture", "leadImage", "Eva Klee")));

    static final EnrichedArticle LEAST_ENRICHED = new EnrichedArticle(
            "file:a.txt",
            "text",
            1,
            NOW,
            NOW,
            null,
            "usable",
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
            LEAST_ACQUISITION);

    static final DroppedArticle DROPPED =
            new DroppedArticle("file:a.jsonl", "ingest", "invalid-json", "Line 3 is no JSON.", "inbox/a.jsonl:3");

    static final DroppedArticle LEAST_DROPPED = new DroppedArticle("file:b", "enrich", "empty", null, "inbox/b");

    static final SeenArticle SEEN = new SeenArticle(Sha256.hash(PAGE), 0, NOW, "empty", List.of(Sha256.hash()));

    static final SeenArticle LEAST_SEEN = new SeenArticle(Sha256.hash(PAGE), 3, NOW, null, List.of());

    static final FeedState FEED =
            new FeedState("W/\"7\"", "Mon, 23 Nov 2026 08:15:30 GMT", Sha256.hash(PAGE), NOW, 2, NOW.plusSeconds(900));

    static final FeedState LEAST_FEED = new FeedState(null, null, null, NOW, 0, NOW);

    static final SeenArticle LISTED_SEEN =
            new SeenArticle(Sha256.hash(PAGE), 1, NOW, null, List.of(), "https://news.example/feed.xml").asOf(NOW);

    static final FeedState FEED_WITH_HISTORY = new FeedState(
            null,
            null,
            null,
            NOW,
            1,
            NOW.plusSeconds(900),
            "https://news.example/feed.xml answers 503",
            NOW.minusSeconds(600),
            new FeedState.News(12.5, NOW.minusSeconds(600), 5_400, 9),
            new FeedState.Move("https://news.example/new.xml", 2),
            NOW,
            "https://news.example/sitemap.xml");

    /** The most and the least of each, by schema. */
    static final Article EXTRA_ARTICLE = new Article(
            "https://news.example/b",
            1,
            NOW,
            NOW,
            new Content("text/html", PAGE),
            new Declared(
                    "Extra",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    new Declared.Extras(
                            "News Example 2026",
                            "2027-01-01",
                            List.of("Bo Lund"),
                            List.of(new Declared.Rendition("https://news.example/b.jpg", "image/jpeg", "The harbour")),
                            List.of(new Declared.Place(6.96, 50.94)),
                            List.of("an ampersand that was not escaped"))),
            ACQUISITION);

    static final Article CANCELED_ARTICLE = new Article(
                    "https://news.example/c",
                    2,
                    NOW,
                    NOW,
                    new Content(Content.PLAIN_TEXT, new byte[0]),
                    Declared.NOTHING,
                    ACQUISITION)
            .asCanceled();

    static final Article DATED_ARTICLE = new Article(
            "https://news.example/d",
            1,
            NOW,
            NOW,
            new Content("text/html", PAGE),
            Declared.NOTHING,
            new Acquisition(
                    "page",
                    null,
                    NOW,
                    NOW,
                    200,
                    "https://news.example/d",
                    "https://news.example/d",
                    null,
                    "Mon, 23 Nov 2026 07:00:00 GMT",
                    Sha256.hash(PAGE)));

    static final FeedState SUBSCRIBED_FEED = LEAST_FEED.with(
            new FeedState.Subscription(
                    "https://hub.example/",
                    "https://news.example/feed.xml",
                    "https://desk.example/websub/7Qa",
                    "a secret",
                    NOW.plusSeconds(3_600),
                    NOW.plusSeconds(7_200),
                    NOW),
            NOW.plusSeconds(900));

    static final SeenArticle SEEN_AND_PLANNED = LISTED_SEEN.after(
            2,
            new SeenArticle.Revisit(
                    "https://news.example/feed.xml",
                    "https://news.example/b",
                    NOW,
                    NOW.plusSeconds(3_600),
                    1,
                    Sha256.hash(PAGE),
                    EXTRA_ARTICLE.declared()));

    static final SeenArticle SEEN_AND_PLANNED_AS_DECLARED = LISTED_SEEN.after(
            2,
            new SeenArticle.Revisit(
                    "https://news.example/feed.xml",
                    "https://news.example/b",
                    NOW,
                    NOW.plusSeconds(3_600),
                    0,
                    Sha256.hash(PAGE),
                    ARTICLE.declared()));

    static final Map<Schemas, List<Record>> ALL = Map.of(
            Schemas.ARTICLE, List.of(ARTICLE, LEAST_ARTICLE, EXTRA_ARTICLE, CANCELED_ARTICLE, DATED_ARTICLE),
            Schemas.ENRICHED_ARTICLE, List.of(ENRICHED, LEAST_ENRICHED, PICTURED),
            Schemas.DROPPED_ARTICLE, List.of(DROPPED, LEAST_DROPPED),
            Schemas.SEEN_ARTICLE,
                    List.of(SEEN, LEAST_SEEN, LISTED_SEEN, SEEN_AND_PLANNED, SEEN_AND_PLANNED_AS_DECLARED),
            Schemas.FEED_STATE, List.of(FEED, LEAST_FEED, FEED_WITH_HISTORY, SUBSCRIBED_FEED));

    private Records() {}
}
