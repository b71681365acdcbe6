package org.wiredesk.ingest.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.wiredesk.article.Sha256;

/**
 * What of a page counts when it is compared with an earlier state of it: the main heading, and the text of its only
 * {@code <article>}, else of its {@code <main>}, else of its {@code <body>}. Scripts and markup do not count, nor what
 * changes by itself: menus, side columns, footers, forms, buttons, and times such as "five minutes ago".
 */
final class VisibleText {

    private static final String APART =
            "script, style, noscript, template, nav, aside, footer, form, button, select, iframe, svg, time";

    private VisibleText() {}

    /** {@code sha256:} and the digest. */
    static String hash(byte[] page) {
        return Sha256.hash(of(page).getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] page) {
        Document document;
        try {
            document = Jsoup.parse(new ByteArrayInputStream(page), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: the page is in memory", e);
        }
        document.select(APART).remove();
        Element heading = document.selectFirst("h1");
        return (heading == null ? "" : heading.text()) + "\n" + main(document).text();
    }

    private static Element main(Document document) {
        Elements articles = document.select("article");
        Element main = articles.size() == 1 ? articles.first() : document.selectFirst("main");
        return main == null ? document.body() : main;
    }
}
