package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.UnreadableException;

/** Reads HTML: a page of its own, or a piece of one as feeds carry it. */
final class HtmlReader {

    /** Teasers are short; a text that ends in an ellipsis is cut, however long it is. */
    private static final int TEASER = 400;

    private HtmlReader() {}

    static Page read(Article article, String html, Set<Part> leftOut) throws UnreadableException {
        return Markup.isFragment(html) ? fragment(article, html) : page(article, html, leftOut);
    }

    private static Page page(Article article, String html, Set<Part> leftOut) throws UnreadableException {
        String url = address(article);
        Document document = Markup.parse(html, url);
        Declared declared = article.declared();
        JsonLd jsonLd = leftOut.contains(Part.JSON_LD) ? JsonLd.NOTHING : JsonLd.of(document);
        MetaTags meta = leftOut.contains(Part.META) ? MetaTags.NOTHING : MetaTags.of(document);

        Optional<String> siteName = meta.first("og:site_name", "application-name")
                .or(() -> jsonLd.names("publisher").stream().findFirst());
        Found headline = Headlines.find(document, jsonLd, meta, siteName.orElse(""), leftOut);
        if (headline.isEmpty()) {
            headline = declaredHeadline(declared);
        }
        String site = siteName.orElse(Headlines.site(Characters.line(document.title()), headline.value()));
        Element heading = Headings.element(document, headline.value());
        Found by = Bylines.find(document, jsonLd, meta, heading, site);
        if (by.isEmpty()) {
            by = declaredBy(declared);
        }
        Optional<String> language = language(document, jsonLd, meta, declared);
        boolean monthFirst =
                language.filter(tag -> tag.equals("en") || tag.equals("en-US")).isPresent();
        Dates dates = PublicationDates.find(document, jsonLd, meta, article, heading, monthFirst, url);
        Optional<String> description = meta.first(
                        "og:description", "description", "twitter:description", "dc.description")
                .or(() -> jsonLd.text("description"))
                .or(() -> plain(declared.description()));
        Optional<String> canonicalUrl = canonicalUrl(document, meta);

        String articleBody = leftOut.contains(Part.ARTICLE_BODY) ? "" : jsonLd.articleBody();
        BodyFinder.Body body = BodyFinder.inPage(document, headline.value(), by.value(), articleBody, leftOut);
        boolean stated = !headline.isEmpty()
                && (jsonLd.hasArticle() || meta.first("article:published_time").isPresent());
        if (body.rendering().isEmpty() && !stated) {
            throw new UnreadableException("no-text", "The page holds no text that could be read as an article.");
        }
        Optional<String> otherKind = NotAnArticle.why(
                document, jsonLd, meta, headline.value(), body.rendering().text());
        if (otherKind.isPresent()) {
            throw new UnreadableException("not-an-article", otherKind.get());
        }
        boolean partial =
                Completeness.isPartial(document, jsonLd, meta, body.rendering().text());
        Page.Details details = DetailsFinder.find(document, jsonLd, meta, declared, siteName.orElse(""));
        return build(headline, body, description, by, siteName, canonicalUrl, language, dates, partial, details);
    }

    private static Page fragment(Article article, String html) throws UnreadableException {
        Document document = Markup.parse(html, address(article));
        Declared declared = article.declared();
        BodyFinder.Body body = BodyFinder.inFragment(document);
        Found headline = declaredHeadline(declared);
        if (body.rendering().isEmpty() && headline.isEmpty()) {
            throw new UnreadableException("no-text", "The HTML holds no text, and nobody declares a headline.");
        }
        boolean teaser =
                "feed".equals(article.acquisition().via()) && body.rendering().length() < TEASER;
        return build(
                headline,
                body,
                plain(declared.description()),
                declaredBy(declared),
                siteName(declared),
                Optional.empty(),
                Optional.ofNullable(declared.language()).flatMap(LanguageTags::normalize),
                PublicationDates.declared(article),
                teaser || Completeness.isCut(body.rendering().text()),
                DetailsFinder.declared(declared));
    }

    private static Page build(
            Found headline,
            BodyFinder.Body body,
            Optional<String> description,
            Found by,
            Optional<String> siteName,
            Optional<String> canonicalUrl,
            Optional<String> language,
            Dates dates,
            boolean partial,
            Page.Details details) {
        List<Provenance> provenance = new ArrayList<>();
        Evidence.add(provenance, "headlines", headline);
        provenance.add(Evidence.of("bodies", body.evidence()));
        Evidence.add(provenance, "by", by);
        Evidence.add(provenance, dates);
        Evidence.add(provenance, details);
        return new Page(
                new Text(Section.HEADLINE, headline.value()),
                new Text(Section.BODY, body.rendering().text()),
                description.orElse(null),
                by.isEmpty() ? null : by.value(),
                siteName.orElse(null),
                canonicalUrl.orElse(null),
                language.orElse(null),
                dates,
                partial ? "partial" : "full",
                body.rendering().links(),
                provenance,
                details);
    }

    static Found declaredHeadline(Declared declared) {
        return plain(declared.headline())
                .map(text -> new Found(text, "declared"))
                .orElse(Found.NOTHING);
    }

    static Found declaredBy(Declared declared) {
        return plain(declared.by()).map(Bylines::declared).orElse(Found.NOTHING);
    }

    static Optional<String> siteName(Declared declared) {
        return Optional.ofNullable(declared.site()).map(Declared.Named::name).flatMap(HtmlReader::plain);
    }

    /** Plain text of what a carrier declares, which may be plain, escaped or HTML. */
    static Optional<String> plain(@Nullable String declared) {
        if (declared == null) {
            return Optional.empty();
        }
        boolean markup = declared.matches("(?s).*(?:</?[a-zA-Z][^<>]*>|&#?\\w{1,31};).*");
        String text = markup ? Markup.parse(declared, "").text() : declared;
        return Optional.of(Characters.line(text)).filter(line -> !line.isEmpty());
    }

    private static Optional<String> language(Document document, JsonLd jsonLd, MetaTags meta, Declared declared) {
        Element html = document.firstElementChild();
        return Stream.of(
                        Optional.of(html == null ? "" : html.attr("lang")),
                        Optional.of(html == null ? "" : html.attr("xml:lang")),
                        meta.first("og:locale"),
                        jsonLd.text("inLanguage"),
                        meta.first("content-language", "language", "dc.language"),
                        Optional.ofNullable(declared.language()))
                .flatMap(Optional::stream)
                .flatMap(tag -> LanguageTags.normalize(tag).stream())
                .findFirst();
    }

    private static Optional<String> canonicalUrl(Document document, MetaTags meta) {
        return Stream.concat(
                        document.select("link[rel~=(?i)^canonical$]").stream().map(link -> link.absUrl("href")),
                        meta.first("og:url").stream())
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .findFirst();
    }

    /** Where the page was, as far as we know; or empty. */
    private static String address(Article article) {
        return Stream.of(
                        article.acquisition().finalUrl(),
                        article.acquisition().canonicalUrl(),
                        article.declared().url(),
                        article.uri())
                .filter(url -> url != null && (url.startsWith("https://") || url.startsWith("http://")))
                .findFirst()
                .orElse("");
    }
}
