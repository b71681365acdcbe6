package org.wiredesk.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.SeenArticle.Revisit;
import org.wiredesk.ingest.kafka.Ledger.Decision;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Discovery.Revisited;
import org.wiredesk.ingest.source.Reason;

class LedgerTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final String PAGE = "https://n.example/a";
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void whatWasNeverSeenIsVersionOne() {
        Decision.Publish publish = (Decision.Publish) Ledger.decide(found("a"), null);

        assertThat(publish.article().version()).isEqualTo(1);
        assertThat(publish.article().firstCreated()).isEqualTo(NOW);
        assertThat(publish.seen()).isEqualTo(new SeenArticle(found("a").fingerprint(), 1, NOW, null, List.of()));
    }

    @Test
    void whatWasSeenAsItIsIsUnchanged() {
        assertThat(Ledger.decide(found("a"), seen("a", 3, null))).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void aChangeIsTheNextVersionOfTheSameArticle() {
        Decision.Publish publish = (Decision.Publish) Ledger.decide(found("b"), seen("a", 3, null));

        assertThat(publish.article().version()).isEqualTo(4);
        assertThat(publish.article().firstCreated()).isEqualTo(FIRST);
        assertThat(publish.article().versionCreated()).isEqualTo(NOW);
    }

    @Test
    void aListWithACorrectionBesideWhatWasCorrectedIsNoNewsTheSecondTime() {
        Decision.Publish first = (Decision.Publish) Ledger.decide(found("a").asListed(), null);
        Decision.Publish second = (Decision.Publish) Ledger.decide(found("b").asListed(), first.seen());

        assertThat(second.article().version()).isEqualTo(2);
        assertThat(Ledger.decide(found("a").asListed(), second.seen())).isEqualTo(new Decision.Unchanged());
        assertThat(Ledger.decide(found("b").asListed(), second.seen())).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void aFileThatIsAsItWasBeforeHasChangedBack() {
        Decision.Publish first = (Decision.Publish) Ledger.decide(found("a"), null);
        Decision.Publish second = (Decision.Publish) Ledger.decide(found("b"), first.seen());
        Decision.Publish third = (Decision.Publish) Ledger.decide(found("a"), second.seen());

        assertThat(third.article().version()).isEqualTo(3);
    }

    @Test
    void aDropIsSentOnceForEachReason() {
        Decision.Drop first = (Decision.Drop) Ledger.decide(refused(Reason.EMPTY), null);
        Decision.Drop again = (Decision.Drop)
                Ledger.decide(refused(Reason.EMPTY), first.seen().orElseThrow());
        Decision.Drop other = (Decision.Drop)
                Ledger.decide(refused(Reason.TOO_LARGE), first.seen().orElseThrow());

        assertThat(first.seen().orElseThrow().version()).isZero();
        assertThat(first.seen().orElseThrow().dropped()).isEqualTo("empty");
        assertThat(again.seen()).isEmpty();
        assertThat(other.seen()).isPresent();
    }

    @Test
    void anArticleThatWasDroppedBeforeItWasGoodBeginsWithVersionOne() {
        SeenArticle dropped = ((Decision.Drop) Ledger.decide(refused(Reason.EMPTY), null))
                .seen()
                .orElseThrow();
        Decision.Publish publish = (Decision.Publish) Ledger.decide(found("a"), dropped);

        assertThat(publish.article().version()).isEqualTo(1);
        assertThat(publish.article().firstCreated()).isEqualTo(NOW);
    }

    @Test
    void anArticleThatWasDroppedInBetweenDoesNotRepeatAVersion() {
        SeenArticle dropped = ((Decision.Drop) Ledger.decide(refused(Reason.EMPTY), seen("a", 3, null)))
                .seen()
                .orElseThrow();
        Decision.Publish publish = (Decision.Publish) Ledger.decide(found("a"), dropped);

        assertThat(publish.article().version()).isEqualTo(4);
        assertThat(publish.article().firstCreated()).isEqualTo(FIRST);
    }

    @Test
    void anArticleThatTwoFeedsTellDifferentlyIsOneVersion() {
        Decision.Publish first = (Decision.Publish) Ledger.decide(listed("https://n.example/feed", "short"), null);
        SeenArticle seen = first.seen();

        assertThat(Ledger.decide(listed("https://n.example/other", "told at length"), seen))
                .isInstanceOf(Decision.Unchanged.class);
        assertThat(Ledger.decide(listed("https://n.example/feed", "corrected"), seen))
                .isInstanceOf(Decision.Publish.class);
        assertThat(Ledger.decide(found("by hand"), seen)).isInstanceOf(Decision.Publish.class);
    }

    @Test
    void anArchiveDoesNotPutWhatIsOlderInThePlaceOfWhatIsNewer() {
        SeenArticle newer =
                ((Decision.Publish) Ledger.decide(pushed("2026-11-20T10:00:00Z", "corrected"), null)).seen();
        Found older = pushed("2026-11-20T09:00:00+02:00", "first");

        Decision.Drop drop = (Decision.Drop) Ledger.decide(older, newer);
        assertThat(drop.dropped().reason()).isEqualTo("superseded");
        assertThat(drop.dropped().detail()).contains("2026-11-20T07:00:00Z", "version 1", "2026-11-20T10:00:00Z");
        SeenArticle after = drop.seen().orElseThrow();
        assertThat(after.fingerprint()).isEqualTo(newer.fingerprint());
        assertThat(after.dropped()).isNull();
        assertThat(Ledger.decide(older, after)).isEqualTo(new Decision.Unchanged());

        Decision.Publish next = (Decision.Publish) Ledger.decide(pushed("2026-11-20T11:00:00Z", "again"), after);
        assertThat(next.article().version()).isEqualTo(2);
    }

    @Test
    void aTimeOfChangeThatCannotBeTellsNothing() {
        SeenArticle future =
                ((Decision.Publish) Ledger.decide(pushed("2099-01-01T00:00:00Z", "wrong clock"), null)).seen();

        assertThat(future.asOf()).isNull();
        assertThat(Ledger.decide(pushed("2026-11-20T10:00:00Z", "right clock"), future))
                .isInstanceOf(Decision.Publish.class);
        assertThat(Ledger.decide(pushed("yesterday", "no clock"), future)).isInstanceOf(Decision.Publish.class);
    }

    @Test
    void aFeedOfTodayIsBelievedWhateverItSaysOfTheChange() {
        SeenArticle newer = ((Decision.Publish) Ledger.decide(pushed("2026-11-20T10:00:00Z", "pushed"), null)).seen();

        assertThat(Ledger.decide(listed("https://n.example/feed", "2026-11-20T09:00:00Z", "told"), newer))
                .isInstanceOf(Decision.Publish.class);
    }

    @Test
    void ofTheCapturesOfAPageInSeveralArchivesTheLatestIsTheLastVersion() {
        Instant early = Instant.parse("2019-01-01T00:00:00Z");
        Instant late = Instant.parse("2019-06-01T00:00:00Z");
        SeenArticle first = ((Decision.Publish) Ledger.decide(captured("file:1.warc.gz", late, "late"), null)).seen();

        assertThat(Ledger.decide(captured("file:2.warc.gz", early, "early"), first))
                .isInstanceOf(Decision.Drop.class);
        assertThat(Ledger.decide(captured("file:3.warc.gz", late.plusSeconds(1), "later"), first))
                .isInstanceOf(Decision.Publish.class);
    }

    @Test
    void anArticleThatOneFeedBringsBrokenMayComeFromAnother() {
        SeenArticle dropped = new SeenArticle("f", 1, FIRST, "empty", List.of(), "https://n.example/feed");

        assertThat(Ledger.decide(listed("https://n.example/other", "good"), dropped))
                .isInstanceOf(Decision.Publish.class);
    }

    @Test
    void anotherLookAtAPageThatShowsAChangeIsTheNextVersionAndTheFeedIsStillWhatItWas() {
        Revisit next = plan(1);
        SeenArticle last = published();
        Decision.Publish publish = (Decision.Publish) Ledger.decide(look(plan(0), next, true, false), last);

        assertThat(publish.article().version()).isEqualTo(4);
        assertThat(publish.article().firstCreated()).isEqualTo(FIRST);
        assertThat(publish.seen())
                .isEqualTo(last.after(4, next).asOf(publish.seen().asOf()));
        assertThat(publish.seen().fingerprint()).isEqualTo(last.fingerprint());
    }

    @Test
    void anotherLookWithoutAChangeIsRememberedAndPublishesNothing() {
        assertThat(Ledger.decide(look(plan(0), plan(1), false, false), published()))
                .isEqualTo(new Decision.Unchanged(Optional.of(published().after(3, plan(1)))));
    }

    @Test
    void anotherLookThatFailsKeepsTheArticleAsItIs() {
        Decision.Drop drop = (Decision.Drop) Ledger.decide(look(plan(0), plan(1), false, true), published());

        assertThat(drop.seen()).contains(published().after(3, plan(1)));
        assertThat(drop.seen().orElseThrow().dropped()).isNull();
    }

    @Test
    void aLookThatSomethingElseHasOvertakenCountsForNothing() {
        Revisited look = look(plan(0), plan(1), true, false);

        assertThat(Ledger.decide(look, published().after(4, plan(1)))).isEqualTo(new Decision.Unchanged());
        assertThat(Ledger.decide(look, published().after(4, null))).isEqualTo(new Decision.Unchanged());
        assertThat(Ledger.decide(look, null)).isEqualTo(new Decision.Unchanged());
    }

    private static SeenArticle published() {
        return seen("a", 3, null).after(3, plan(0));
    }

    private static Revisit plan(int hours) {
        return new Revisit(
                "https://n.example/feed",
                "https://n.example/a",
                FIRST,
                NOW.plusSeconds(hours * 3_600L),
                0,
                "sha256:0",
                Declared.NOTHING);
    }

    private static Revisited look(Revisit before, Revisit after, boolean changed, boolean failed) {
        DroppedArticle dropped = ((Discovery.Refused) refused(Reason.HTTP_STATUS)).dropped();
        return new Revisited(
                "file:a.txt",
                before,
                after,
                changed ? Optional.of(found("b").article()) : Optional.empty(),
                failed ? Optional.of(dropped) : Optional.empty());
    }

    private static Found listed(String feed, String text) {
        return listed(feed, null, text);
    }

    private static Found listed(String feed, String updated, String text) {
        return article(Delivery.ofFeed(feed, NOW, 200, feed, null).item(1), updated, text);
    }

    private static Found pushed(String updated, String text) {
        return article(Delivery.ofPush("1", "line", NOW).item(1), updated, text);
    }

    private static Found captured(String archive, Instant at, String text) {
        return article(Delivery.ofPage(PAGE, archive, archive, NOW, at, 200, PAGE, null, null), null, text)
                .asListed();
    }

    private static Found article(Delivery delivery, String updated, String text) {
        Declared declared = new Declared(null, null, null, updated, null, null, null, null, List.of(), null, null);
        return delivery.article(PAGE, Content.ofText(Content.PLAIN_TEXT, text), declared);
    }

    private static SeenArticle seen(String text, int version, String dropped) {
        return new SeenArticle(found(text).fingerprint(), version, FIRST, dropped, List.of());
    }

    private static Found found(String text) {
        Delivery delivery = Delivery.ofFile("file:a.txt", "a.txt", NOW);
        Article article = delivery.article(null, Content.ofText(Content.PLAIN_TEXT, text), Declared.NOTHING)
                .article();
        return new Found(article);
    }

    private static Discovery refused(Reason reason) {
        return Delivery.ofFile("file:a.txt", "a.txt", NOW).refused(reason, "because");
    }
}
