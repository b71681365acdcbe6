package org.wiredesk.runner.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.wiredesk.article.EnrichedArticle;

/**
 * One self-contained page with any number of articles, written from top to bottom: {@link #next} for each article, then
 * {@link #end}. It needs no network, and its policy allows no script and no style but its own two, named by their hashes:
 * what hostile text might still bring in would not run.
 */
public final class HtmlPage {

    private final String style = resource("page.css");
    private final String script = resource("page.js");
    private int articles;

    /** The article, with the head of the page before the first. */
    public String next(EnrichedArticle article) {
        articles++;
        String head = articles == 1 ? head(article.headline().isBlank() ? article.uri() : article.headline()) : "";
        return head + ArticleHtml.render(article, articles);
    }

    /** The end of the page. */
    public String end() {
        String head = articles == 0 ? head("no article") + "<p>No article could be tagged.</p>\n" : "";
        return head + "</main>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n<script>" + script
                + "</script>\n</body>\n</html>\n";
    }

    private String head(String title) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + hash(style)
                + "'; script-src '" + hash(script) + "'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Html.escape(title)
                + " \u2013 Wiredesk</title>\n<style>" + style + "</style>\n</head>\n<body>\n" + LEGEND + "<main>\n";
    }

    private static final String LEGEND = """
            <header>
            <h1>Wiredesk</h1>
            <fieldset><legend>Show</legend>
            <label class="person"><input type="checkbox" value="person" checked> People</label>
            <label class="organisation"><input type="checkbox" value="organisation" checked> Organisations</label>
            <label class="place"><input type="checkbox" value="place" checked> Places</label>
            <label class="source"><input type="checkbox" value="source" checked> Sources</label>
            <label class="topic"><input type="checkbox" value="topic" checked> Topics</label>
            <label class="quote"><input type="checkbox" value="quote" checked> Quotes</label>
            </fieldset>
            </header>
            <nav aria-label="Articles" hidden></nav>
            """;

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
