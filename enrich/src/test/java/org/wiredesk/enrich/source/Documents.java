package org.wiredesk.enrich.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Page.Link;
import org.wiredesk.enrich.Text;

/** Documents for the tests of this package, built up from nothing. */
record Documents(
        String language,
        String headline,
        String body,
        @Nullable String url,
        @Nullable String by,
        @Nullable String siteName,
        @Nullable Named source,
        @Nullable Named site,
        List<Link> links) {

    static Documents body(String language, String body) {
        return new Documents(language, "", body, null, null, null, null, null, List.of());
    }

    Documents headline(String text) {
        return new Documents(language, text, body, url, by, siteName, source, site, links);
    }

    Documents url(String address) {
        return new Documents(language, headline, body, address, by, siteName, source, site, links);
    }

    Documents by(String byline) {
        return new Documents(language, headline, body, url, byline, siteName, source, site, links);
    }

    Documents siteName(String name) {
        return new Documents(language, headline, body, url, by, name, source, site, links);
    }

    Documents source(@Nullable String name, @Nullable String uri) {
        return new Documents(language, headline, body, url, by, siteName, new Named(name, uri), site, links);
    }

    Documents site(@Nullable String name, @Nullable String uri) {
        return new Documents(language, headline, body, url, by, siteName, source, new Named(name, uri), links);
    }

    Documents link(String anchor, String href) {
        int begin = body.indexOf(anchor);
        return new Documents(
                language,
                headline,
                body,
                url,
                by,
                siteName,
                source,
                site,
                List.of(new Link(begin, begin + anchor.length(), href)));
    }

    Document document() {
        Declared declared = new Declared(null, null, null, null, null, null, url, null, List.of(), source, site);
        Acquisition acquisition =
                new Acquisition("file", null, Instant.EPOCH, Instant.EPOCH, null, null, null, null, "sha256:0");
        Article article = new Article(
                "urn:test",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                new Content(Content.PLAIN_TEXT, new byte[0]),
                declared,
                acquisition);
        Page page = new Page(
                new Text(Section.HEADLINE, headline),
                new Text(Section.BODY, body),
                null,
                by,
                siteName,
                null,
                null,
                Dates.UNKNOWN,
                "full",
                links,
                List.of());
        return new Document(article, page, language);
    }
}
