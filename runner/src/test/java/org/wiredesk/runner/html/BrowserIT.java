package org.wiredesk.runner.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Section;
import org.wiredesk.runner.explain.TaggedSample;

/** The page in a real browser. Skipped where no Chromium is installed. */
class BrowserIT {

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static final EnrichedArticle ARTICLE = new TaggedSample(
                    "Port strike ends", "Mayor Anna Weber told Reuters: \u201cWe are glad.\u201d\n\nThe harbour opens.")
            .person(new Entity("Anna Weber", null, "Anna Weber"))
            .source(new InfoSource("Reuters", "cited", null, "reuters.com"))
            .mention(Kind.PERSON, Section.BODY, "Anna Weber", "Anna Weber")
            .mention(Kind.SOURCE, Section.BODY, "Reuters", "reuters.com")
            .quote("We are glad.", "Anna Weber", null, "told")
            .because("people", "entity", "Anna Weber: knowledge")
            .article();

    @TempDir
    static Path folder;

    private static HttpServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium on this machine");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        chromium = Chromium.start(Chromium.installed().orElseThrow(), folder.resolve("profile"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (chromium != null) {
            chromium.close();
            server.stop(0);
        }
    }

    /** What the other tests rely on: here it is seen when a script runs and when something is asked for. */
    @Test
    void noticesAPageThatIsNotSafe() throws Exception {
        String address = address();
        Path unsafe = Files.writeString(
                folder.resolve("unsafe.html"),
                "<title>fine</title><img src='" + address
                        + "unsafe'><script>document.title = 'owned'; nothing();</script>");

        chromium.open(unsafe, "");

        assertThat(chromium.evaluate("document.title")).isEqualTo("owned");
        assertThat(chromium.requests()).contains(address + "unsafe");
        assertThat(ASKED).contains("/unsafe");
        assertThat(chromium.complaints()).isNotEmpty();
    }

    @Test
    void runsNothingOfAHostileArticleAndAsksForNothing() throws Exception {
        EnrichedArticle hostile = HtmlPageTest.hostile(address());

        Path page = page(hostile);
        chromium.open(page, "");
        ASKED.clear();
        for (int mark = 1; mark <= marks(); mark++) {
            chromium.evaluate("document.querySelectorAll('.c')[" + (mark - 1) + "].focus()");
            assertThat(chromium.evaluate("document.getElementById('tip').hidden"))
                    .isEqualTo("false");
        }
        chromium.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.requests()).containsExactly(page.toUri().toString());
        assertThat(ASKED).isEmpty();
        assertThat(chromium.evaluate("document.title"))
                .startsWith("<script>document.title=")
                .endsWith("Wiredesk");
        assertThat(chromium.evaluate("document.querySelectorAll('img, iframe, textarea, object, [onerror]').length"))
                .isEqualTo("0");
    }

    @Test
    void showsTheEvidenceOnFocusAndHidesItOnEscape() throws Exception {
        chromium.open(page(ARTICLE), "");
        for (int i = 0; i < 40 && !active().contains("Anna Weber"); i++) {
            chromium.press("Tab", 9, "");
        }

        assertThat(active()).isEqualTo("Anna Weber");
        assertThat(tip()).contains("Anna Weber", "in our list of names", "80 %");
        chromium.press("Escape", 27, "");
        assertThat(chromium.evaluate("document.getElementById('tip').hidden")).isEqualTo("true");
        chromium.press("Enter", 13, "\r");
        assertThat(tip()).contains("in our list of names");
    }

    @Test
    void showsTheEvidenceUnderTheMouseAndOnATouch() throws Exception {
        chromium.open(page(ARTICLE), "");
        String box = "document.querySelector('[data-kinds=person]').getBoundingClientRect()";
        double x = Double.parseDouble(chromium.evaluate(box + ".left")) + 4;
        double y = Double.parseDouble(chromium.evaluate(box + ".top")) + 4;
        chromium.mouse("mouseMoved", x, y);
        assertThat(tip()).contains("in our list of names");

        chromium.open(page(ARTICLE), "");
        chromium.mouse("mousePressed", x, y);
        chromium.mouse("mouseReleased", x, y);
        assertThat(tip()).contains("in our list of names");
    }

    @Test
    void switchesAKindOffByKeyboard() throws Exception {
        chromium.open(page(ARTICLE), "");
        chromium.press("Tab", 9, "");
        assertThat(chromium.evaluate("document.activeElement.value")).isEqualTo("person");
        assertThat(background()).isNotEqualTo("rgba(0, 0, 0, 0)");

        chromium.press(" ", 32, " ");

        assertThat(background()).isEqualTo("rgba(0, 0, 0, 0)");
        assertThat(chromium.evaluate("document.querySelector('[data-kinds=person]').tabIndex"))
                .isEqualTo("-1");
        assertThat(chromium.evaluate("document.querySelector('[data-kinds=source]').tabIndex"))
                .isEqualTo("0");
    }

    @Test
    void goesToTheMarkThatALinkNames() throws Exception {
        chromium.open(page(ARTICLE), "#a1m2");

        assertThat(active()).isEqualTo("Reuters");
        assertThat(tip()).contains("Reuters", "cited");
    }

    @Test
    void listsSeveralArticles() throws Exception {
        chromium.open(page(ARTICLE, ARTICLE), "");

        assertThat(chromium.evaluate("document.querySelectorAll('nav a').length"))
                .isEqualTo("2");
        assertThat(chromium.complaints()).isEmpty();
    }

    private static String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static Path page(EnrichedArticle... articles) throws IOException {
        HtmlPage page = new HtmlPage();
        StringBuilder html = new StringBuilder();
        for (EnrichedArticle article : articles) {
            html.append(page.next(article));
        }
        return Files.writeString(Files.createTempFile(folder, "page", ".html"), html.append(page.end()));
    }

    private static int marks() throws InterruptedException {
        int marks = Integer.parseInt(chromium.evaluate("document.querySelectorAll('.c').length"));
        assertThat(marks).isPositive();
        return marks;
    }

    private static String active() throws InterruptedException {
        return chromium.evaluate(
                "document.activeElement.className.includes('c') ? document.activeElement.textContent : ''");
    }

    private static String tip() throws InterruptedException {
        assertThat(chromium.evaluate("document.getElementById('tip').hidden")).isEqualTo("false");
        return chromium.evaluate("document.getElementById('tip').textContent");
    }

    private static String background() throws InterruptedException {
        return chromium.evaluate("getComputedStyle(document.querySelector('.s.person')).backgroundColor");
    }
}
