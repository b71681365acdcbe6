package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wiredesk.ingest.Collected.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wiredesk.article.Article;
import org.wiredesk.article.SeenArticle.Revisit;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.Later;
import org.wiredesk.ingest.source.Discovery.Revisited;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class RevisitsTest extends LocalWeb {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
    private static final List<Duration> AGES = List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7));

    private final Later later;
    private UrlSource source;

    RevisitsTest() {
        super(new Later(START));
        later = (Later) clock;
    }

    @BeforeEach
    void readTheFeedForTheFirstTime() throws Exception {
        server.text("/feed", "application/rss+xml", feed(item("/a", "Harbour", "What the feed says")));
        page("The harbour is closed.");
        source = source(AGES);
        read();
    }

    @Test
    void aPageIsLookedAtAtEachAgeAndNotBeforeAndNotAfter() throws Exception {
        at(Duration.ofMinutes(59));
        assertThat(fetches()).isEqualTo(1);

        for (Duration age : AGES) {
            assertThat(at(age)).singleElement().satisfies(look -> {
                assertThat(look.changed()).isEmpty();
                assertThat(look.failed()).isEmpty();
            });
        }

        assertThat(fetches()).isEqualTo(4);
        assertThat(plan()).isNull();
        assertThat(at(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void aPageThatReadsDifferentlyIsTheArticleAsItIsNowWithWhatTheFeedSaid() throws Exception {
        page("The harbour is open again.");
        Revisited look = at(Duration.ofHours(1)).get(0);
        Article article = look.changed().orElseThrow();

        assertThat(text(article)).contains("open again");
        assertThat(article.uri()).isEqualTo(server.url("/a"));
        assertThat(article.declared().headline()).isEqualTo("Harbour");
        assertThat(article.feedUri()).isEqualTo(server.url("/feed"));
        assertThat(article.versionCreated()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(article.wasCanceled()).isFalse();
        assertThat(at(Duration.ofHours(24)).get(0).changed()).isEmpty();
    }

    @Test
    void aPageThatOnlyHasOtherBytesIsUnchanged() throws Exception {
        server.text("/a", "text/html", "<script>token=2</script><body><p class='x'>The harbour is closed.</p></body>");

        assertThat(at(Duration.ofHours(1)).get(0).changed()).isEmpty();
    }

    @Test
    void aPageThatIsGoneTwiceIsCanceledAndLeftAlone() throws Exception {
        server.at("/a", Misbehaving.status(404));
        assertThat(at(Duration.ofHours(1)).get(0).changed()).isEmpty();
        assertThat(plan().due()).isEqualTo(START.plus(Duration.ofHours(2)));

        server.at("/a", Misbehaving.status(410));
        Article canceled = at(Duration.ofHours(2)).get(0).changed().orElseThrow();

        assertThat(canceled.wasCanceled()).isTrue();
        assertThat(canceled.content().bytes()).isEmpty();
        assertThat(canceled.acquisition().httpStatus()).isEqualTo(410);
        assertThat(plan()).isNull();
        assertThat(at(Duration.ofHours(24))).isEmpty();
    }

    @Test
    void aPageThatIsGoneAndBackIsNotCanceledTheNextTimeItIsGone() throws Exception {
        server.at("/a", Misbehaving.status(404));
        at(Duration.ofHours(1));
        page("The harbour is closed.");
        at(Duration.ofHours(2));
        server.at("/a", Misbehaving.status(404));

        assertThat(at(Duration.ofHours(24)).get(0).changed()).isEmpty();
    }

    @Test
    void aFailureSaysSoChangesNothingAndWaitsForTheNextAge() throws Exception {
        server.at("/a", Misbehaving.status(503));
        Revisited look = at(Duration.ofHours(1)).get(0);

        assertThat(look.changed()).isEmpty();
        assertThat(look.failed().orElseThrow().reason()).isEqualTo("http-status");
        assertThat(look.failed().orElseThrow().detail()).contains("answers 503");
        assertThat(plan().due()).isEqualTo(START.plus(Duration.ofHours(24)));
    }

    @Test
    void aPageThatLeadsToTheFrontPageByNowIsNoNewVersion() throws Exception {
        server.text("/front", "text/html", "<p>All the news</p>");
        server.at("/a", Misbehaving.redirect(302, "/front"));
        Revisited look = at(Duration.ofHours(1)).get(0);

        assertThat(look.changed()).isEmpty();
        assertThat(look.failed().orElseThrow().reason()).isEqualTo("bad-redirect");
    }

    @Test
    void aLookObeysTheRobotsTxtOfItsDay() throws Exception {
        server.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a");

        assertThat(at(Duration.ofDays(7)).get(0).failed().orElseThrow().reason())
                .isEqualTo("robots");
        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    void aPlanSurvivesARestartAndTheFeedIsNotAskedForIt() throws Exception {
        later.be(START.plus(Duration.ofMinutes(1)));
        source = source(List.of(Duration.ofSeconds(30)));
        memory.articles.replaceAll((uri, seen) -> seen.after(1, due(seen.revisit(), later.instant())));

        assertThat(read()).hasSize(1);
        assertThat(server.paths().stream().filter("/feed"::equals)).hasSize(1);
    }

    @Test
    void aLookThatIsNotRememberedYetIsNotRepeated() throws Exception {
        later.be(START.plus(Duration.ofHours(1)));
        source.read(memory, new Collected());
        source.read(memory, new Collected());

        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void agesThatPassedUnnoticedCostOneLook() throws Exception {
        assertThat(at(Duration.ofDays(2))).hasSize(1);
        assertThat(plan().due()).isEqualTo(START.plus(Duration.ofDays(7)));
    }

    @Test
    void aSourceRestsNoLongerThanTheAgesAllow() {
        assertThat(source.pause().orElseThrow()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void withoutAgesNothingIsPlannedOrLookedAt() throws Exception {
        source = source(List.of());

        assertThat(at(Duration.ofHours(1))).isEmpty();
        assertThat(fetches()).isEqualTo(1);
        assertThat(source.pause().orElseThrow()).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void aPageThatCouldNotBeHadIsAskedForAgainThoughNoOtherIsLookedAtAgain() throws Exception {
        server.at("/b", Misbehaving.status(503));
        assertThat(text(readAnother())).contains("What the feed says of b");
        assertThat(source.pause().orElseThrow()).isEqualTo(Duration.ofMinutes(1));
        assertThat(at(Duration.ofMinutes(9))).isEmpty();

        Revisited failed = at(Duration.ofMinutes(10)).get(0);
        assertThat(failed.changed()).isEmpty();
        assertThat(failed.failed().orElseThrow().detail()).contains("answers 503");
        server.text("/moved", "text/html", "<p>The whole report</p>");
        server.at("/b", Misbehaving.redirect(302, "/moved"));
        Article article = at(Duration.ofHours(1)).get(0).changed().orElseThrow();

        assertThat(text(article)).contains("The whole report");
        assertThat(article.declared().headline()).isEqualTo("Bridge");
        assertThat(memory.articles.get(server.url("/b")).revisit()).isNull();
        assertThat(at(Duration.ofDays(2))).isEmpty();
    }

    @Test
    void aPageThatIsNotThereOrForbiddenIsNotAskedForAgain() throws Exception {
        server.at("/b", Misbehaving.status(404));

        assertThat(text(readAnother())).contains("What the feed says of b");
        assertThat(memory.articles.get(server.url("/b")).revisit()).isNull();
    }

    @Test
    void aMissedPageThatIsNotThereLaterTakesNothingBack() throws Exception {
        server.at("/b", Misbehaving.status(500));
        readAnother();
        server.at("/b", Misbehaving.status(404));

        for (Duration age : List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6))) {
            assertThat(at(age))
                    .singleElement()
                    .satisfies(look -> assertThat(look.changed()).isEmpty());
        }
    }

    /** The feed with one more entry, read for the first time by a source that looks at no page again. */
    private Article readAnother() throws InterruptedException {
        server.text("/feed", "application/rss+xml", feed(item("/b", "Bridge", "What the feed says of b")));
        memory.feeds.clear();
        memory.articles.clear();
        source = source(List.of());
        return read(source).article();
    }

    private static Revisit due(Revisit plan, Instant due) {
        return new Revisit(plan.source(), plan.url(), plan.since(), due, plan.gone(), plan.text(), plan.declared());
    }

    private List<Revisited> at(Duration age) throws InterruptedException {
        later.be(START.plus(age));
        return read();
    }

    private List<Revisited> read() throws InterruptedException {
        return read(source).all().stream()
                .filter(Revisited.class::isInstance)
                .map(Revisited.class::cast)
                .toList();
    }

    private Revisit plan() {
        return memory.articles.get(server.url("/a")).revisit();
    }

    private long fetches() {
        return server.paths().stream().filter("/a"::equals).count();
    }

    private void page(String sentence) {
        server.text("/a", "text/html", "<script>token=1</script><body><p>" + sentence + "</p></body>");
    }

    private UrlSource source(List<Duration> ages) {
        FeedSettings d = FeedSettings.DEFAULT;
        FeedSettings settings =
                new FeedSettings(d.interval(), d.longestInterval(), true, d.maxPages(), false, d.sitemapAge(), ages);
        return source("/feed", settings, false);
    }
}
