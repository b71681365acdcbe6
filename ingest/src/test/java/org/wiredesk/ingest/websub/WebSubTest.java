package org.wiredesk.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.Article;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.FeedState.Subscription;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.Later;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.web.FeedSettings;
import org.wiredesk.ingest.web.Misbehaving;
import org.wiredesk.ingest.web.Remembered;
import org.wiredesk.ingest.web.UrlSource;
import org.wiredesk.ingest.web.Web;
import org.wiredesk.ingest.web.WebSettings;

/** A feed, its hub, and us. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WebSubTest {

    private static final Limits SMALL = new Limits(10_000, 10_000);

    private final Later clock = new Later();
    private final Remembered memory = new Remembered();
    private final List<String> woken = new CopyOnWriteArrayList<>();
    private final Set<String> others = new HashSet<>();
    private Misbehaving server;
    private TestHub hub;
    private Web web;
    private WebSub webSub;
    private String callback;

    @BeforeEach
    void start() throws Exception {
        server = new Misbehaving();
        hub = new TestHub();
        web = web();
        try (ServerSocket free = new ServerSocket(0)) {
            callback = "http://localhost:" + free.getLocalPort() + "/websub";
        }
        webSub = listening();
        announceInFeed(hub.url());
    }

    @AfterEach
    void stop() {
        webSub.close();
        web.close();
        hub.close();
        server.close();
    }

    @Test
    void subscribesWhereAFeedNamesAHubAndProvesThatItAsked() throws Exception {
        read();
        Map<String, String> asked = hub.asked.get(0);

        assertThat(asked)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", server.url("/topic"))
                .containsKey("hub.lease_seconds");
        assertThat(asked.get("hub.callback")).startsWith(callback + "/");
        assertThat(asked.get("hub.secret")).hasSizeGreaterThan(30);
        assertThat(state().subscription().leaseEnd()).isNull();
        HttpResponse<String> verified = hub.verify(Map.of());
        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(verified.body()).isEqualTo("echo this");
        assertThat(woken).containsExactly(server.url("/feed"));
        read();
        assertThat(state().subscription().leaseEnd()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(hub.asked).hasSize(1);
    }

    @Test
    void aLinkHeaderCountsBeforeWhatTheFeedItselfNames() throws Exception {
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders()
                    .add("Link", "<" + hub.url() + ">; rel=\"hub\", <" + server.url("/t,2") + ">; rel=self");
            Misbehaving.send(
                    exchange,
                    200,
                    "application/rss+xml",
                    feed("", "http://localhost:1/").getBytes(UTF_8));
        });
        read();

        assertThat(hub.asked.get(0)).containsEntry("hub.topic", server.url("/t,2"));
    }

    @Test
    void aHubThatHasMovedForNowIsFollowed() throws Exception {
        announceInFeed(hub.movedUrl());
        read();

        assertThat(hub.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
    void whatAHubPushesIsReadWithoutAPoll(String method) throws Exception {
        subscribed();
        String body = feed(item("/b", "B"), hub.url());
        HttpResponse<String> pushed = hub.push(body, "X-Hub-Signature", hub.signature(method, body));

        assertThat(pushed.statusCode()).isEqualTo(202);
        assertThat(woken).hasSize(2);
        Article article = read().article();
        assertThat(article.uri()).isEqualTo(server.url("/b"));
        assertThat(article.feedUri()).isEqualTo(server.url("/feed"));
        assertThat(polls()).isEqualTo(1);
        assertThat(state().subscription().deliveredAt()).isEqualTo(clock.instant());
        assertThat(state().news().lastAt()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sha256", "sha256=", "sha256=00", "md5=d41d8cd98f00b204e9800998ecf8427e", "=", "sha256=zz"})
    void whatIsNotSignedWithTheSecretIsRefused(String signature) throws Exception {
        subscribed();
        String body = feed(item("/b", "B"), hub.url());

        assertThat(hub.push(body, "X-Hub-Signature", signature).statusCode()).isEqualTo(403);
        assertThat(hub.push(body).statusCode()).isEqualTo(403);
        assertThat(hub.push(body + " ", "X-Hub-Signature", hub.signature("sha256", body))
                        .statusCode())
                .isEqualTo(403);
        assertThat(read().all()).isEmpty();
    }

    @Test
    void aDocumentThatIsPushedAgainIsAcknowledgedAndNotReadAgain() throws Exception {
        subscribed();
        String body = feed(item("/b", "B"), hub.url());
        String signature = hub.signature("sha256", body);
        hub.push(body, "X-Hub-Signature", signature);
        read();

        assertThat(hub.push(body, "X-Hub-Signature", signature).statusCode()).isEqualTo(200);
        assertThat(read().all()).isEmpty();
    }

    @Test
    void aDocumentThatCannotBeReadIsASignAllTheSame() throws Exception {
        subscribed();
        String body = "something happened";
        hub.push(body, "X-Hub-Signature", hub.signature("sha256", body));
        server.text("/feed", "application/rss+xml", feed(item("/b", "B"), hub.url()));
        Collected found = read();

        assertThat(found.refusals()).hasSize(1);
        assertThat(found.articles()).extracting(Article::uri).containsExactly(server.url("/b"));
        assertThat(polls()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "hub.topic, https://n.example/other, 404",
        "hub.challenge, '', 404",
        "hub.mode, unsubscribe, 404",
        "hub.mode, publish, 400",
    })
    void aQuestionAboutWhatNobodyAskedForIsRefused(String field, String value, int status) throws Exception {
        read();

        assertThat(hub.verify(Map.of(field, value)).statusCode()).isEqualTo(status);
        read();
        assertThat(state().subscription().leaseEnd()).isNull();
    }

    @Test
    void whatIsForNobodyIsRefused() throws Exception {
        subscribed();
        String body = feed(item("/b", "B"), hub.url());
        String signature = hub.signature("sha256", body);
        String own = hub.asked.get(0).get("hub.callback");

        assertThat(hub.pushTo(own + "x", body, "X-Hub-Signature", signature).statusCode())
                .isEqualTo(404);
        assertThat(hub.push(body, "X-Hub-Signature", signature, "Link", "<https://n.example/other>; rel=\"self\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.send(HttpRequest.newBuilder(java.net.URI.create(own)).DELETE())
                        .statusCode())
                .isEqualTo(405);
        assertThat(read().all()).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        subscribed();
        String body = "x".repeat(SMALL.fileBytes() + 1);

        assertThat(hub.push(body, "X-Hub-Signature", hub.signature("sha256", body))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aHubThatDeniesIsAskedAgainOnlyAfterAWeek() throws Exception {
        read();
        assertThat(hub.verify(Map.of("hub.mode", "denied", "hub.reason", "not for you"))
                        .statusCode())
                .isEqualTo(200);
        clock.pass(Duration.ofDays(6));
        read();
        assertThat(hub.asked).hasSize(1);
        clock.pass(Duration.ofDays(2));
        read();

        assertThat(hub.asked).hasSize(2);
    }

    @Test
    void aHubThatFailsIsAskedAgainHalfADayLater() throws Exception {
        hub.answers(500);
        read();
        clock.pass(Duration.ofHours(11));
        read();
        assertThat(hub.asked).hasSize(1);
        clock.pass(Duration.ofHours(2));
        read();

        assertThat(hub.asked).hasSize(2);
    }

    @Test
    void aLeaseIsRenewedBeforeItEndsAlsoAfterARestart() throws Exception {
        subscribed();
        Map<String, String> first = hub.asked.get(0);
        restart();
        clock.pass(Duration.ofHours(15));
        read();
        assertThat(hub.asked).hasSize(1);
        clock.pass(Duration.ofHours(2));
        read();

        assertThat(hub.asked).hasSize(2);
        assertThat(hub.asked.get(1)).isEqualTo(first);
    }

    @Test
    void whatIsPushedAfterARestartIsTaken() throws Exception {
        subscribed();
        restart();
        read();
        String body = feed(item("/b", "B"), hub.url());

        assertThat(hub.push(body, "X-Hub-Signature", hub.signature("sha256", body))
                        .statusCode())
                .isEqualTo(202);
        assertThat(read().articles()).hasSize(1);
    }

    @Test
    void aHubThatBringsNewsLaterThanAPollIsReliedOnNoMore() throws Exception {
        subscribed();
        String body = feed(item("/b", "B"), hub.url());
        hub.push(body, "X-Hub-Signature", hub.signature("sha256", body));
        read();
        read();
        assertThat(state().subscription().deliveredAt()).isNotNull();
        clock.pass(Duration.ofHours(1));
        read();
        // An hour would have been six polls.
        assertThat(Duration.between(clock.instant(), state().nextPoll())).isGreaterThan(Duration.ofMinutes(50));
        server.text("/feed", "application/rss+xml", feed(item("/c", "C"), hub.url()));
        clock.pass(Duration.ofHours(7));
        read();

        assertThat(state().subscription().deliveredAt()).isNull();
        assertThat(state().subscription().leaseEnd()).isNotNull();
    }

    @Test
    void aFeedThatNamesNoHubAnyMoreOrEndsIsNotWantedAnyMore() throws Exception {
        subscribed();
        server.text("/feed", "application/rss+xml", feed(item("/c", "C"), null));
        clock.pass(Duration.ofHours(1));
        read();
        String body = feed(item("/b", "B"), hub.url());

        assertThat(state().subscription()).isNull();
        assertThat(hub.push(body, "X-Hub-Signature", hub.signature("sha256", body))
                        .statusCode())
                .isEqualTo(410);
        assertThat(hub.verify(Map.of("hub.mode", "unsubscribe")).body()).isEqualTo("echo this");
    }

    @Test
    void aFeedThatAnotherProcessReadsIsRefusedSoThatTheHubForgetsUs() throws Exception {
        subscribed();
        others.add(server.url("/feed"));
        String body = feed(item("/b", "B"), hub.url());

        assertThat(hub.push(body, "X-Hub-Signature", hub.signature("sha256", body))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void aSubscriptionOfAnotherProcessIsBegunAnew() throws Exception {
        subscribed();
        FeedState known = state();
        Subscription theirs = new Subscription(
                hub.url(),
                server.url("/topic"),
                "https://other.example/1",
                "s",
                clock.instant(),
                clock.instant(),
                null);
        memory.feeds.put(server.url("/feed"), known.with(theirs, clock.instant()));
        restart();
        server.text("/feed", "application/rss+xml", feed(item("/c", "C"), hub.url()));
        read();

        assertThat(hub.asked).hasSize(2);
        assertThat(hub.asked.get(1).get("hub.callback")).startsWith(callback).isNotEqualTo(theirs.callback());
    }

    @Test
    void saysThatItsPortIsTaken() {
        WebSub second = new WebSub(settings(), web, SMALL, clock);

        assertThatThrownBy(() -> second.listen(feed -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set ingest.websub.port to a free port");
        second.close();
    }

    private void subscribed() throws Exception {
        read();
        assertThat(hub.verify(Map.of()).statusCode()).isEqualTo(200);
        read();
    }

    private void restart() {
        webSub.close();
        web.close();
        web = web();
        webSub = listening();
    }

    private WebSub listening() {
        WebSub listening = new WebSub(settings(), web, SMALL, clock);
        listening.listen(feed -> woken.add(feed) && !others.contains(feed));
        return listening;
    }

    private WebSubSettings settings() {
        int port = java.net.URI.create(callback).getPort();
        return new WebSubSettings(callback, "localhost", port);
    }

    private Collected read() throws InterruptedException {
        Collected found = new Collected();
        new UrlSource(server.url("/feed"), true, web, webSub, FeedSettings.DEFAULT, false, SMALL, clock)
                .read(memory, found);
        memory.keep(found);
        return found;
    }

    private FeedState state() {
        return memory.feeds.get(server.url("/feed"));
    }

    private long polls() {
        return server.paths().stream().filter("/feed"::equals).count();
    }

    private void announceInFeed(String hubUrl) {
        server.text("/feed", "application/rss+xml", feed(item("/a", "A"), hubUrl));
    }

    private String item(String path, String title) {
        return "<item><title>" + title + "</title><link>" + server.url(path) + "</link></item>";
    }

    private String feed(String items, String hubUrl) {
        String links = hubUrl == null
                ? ""
                : "<a:link rel='hub' href='" + hubUrl + "'/><a:link rel='self' href='" + server.url("/topic") + "'/>";
        return "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><title>F</title>" + links + items
                + "</channel></rss>";
    }

    private Web web() {
        WebSettings d = WebSettings.DEFAULT;
        Duration second = Duration.ofSeconds(2);
        return new Web(
                new WebSettings("Test", true, Duration.ZERO, Duration.ZERO, second, second, second, 5, d.feeds()),
                clock);
    }
}
