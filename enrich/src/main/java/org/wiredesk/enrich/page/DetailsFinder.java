package org.wiredesk.enrich.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wiredesk.article.Declared;
import org.wiredesk.enrich.Page.Details;
import org.wiredesk.enrich.Page.Image;

/** Finds what a page says about its article beside the text: section, keywords, lead picture. */
final class DetailsFinder {

    /** More keywords than this are a list for search engines, not for readers. */
    private static final int MOST_KEYWORDS = 30;

    private static final int LONGEST_KEYWORD = 60;

    private DetailsFinder() {}

    static Details find(Document document, JsonLd jsonLd, MetaTags meta, Declared declared, String siteName) {
        return new Details(
                section(document, jsonLd, meta, siteName).orElse(null),
                keywords(jsonLd, meta, declared),
                image(document, jsonLd, meta).orElse(null));
    }

    /** Of a text whose carrier alone speaks. */
    static Details declared(Declared declared) {
        return new Details(null, keywords(declared.keywords().stream()), null);
    }

    private static Optional<String> section(Document document, JsonLd jsonLd, MetaTags meta, String siteName) {
        return Stream.of(
                        jsonLd.text("articleSection"),
                        meta.first("article:section", "parsely-section", "cxenseparse:section", "section"),
                        crumb(document, jsonLd))
                .flatMap(Optional::stream)
                .filter(section -> section.length() <= LONGEST_KEYWORD
                        && !section.equalsIgnoreCase(siteName)
                        && !section.startsWith("http"))
                .findFirst();
    }

    /** The second step of the path to the page: the first is the home page, the last the article. */
    private static Optional<String> crumb(Document document, JsonLd jsonLd) {
        List<String> path = jsonLd.breadcrumbs();
        if (path.size() > 2) {
            return Optional.of(path.get(1));
        }
        List<String> marked =
                document.select("[itemtype*=BreadcrumbList] [itemprop=name]").eachText();
        return marked.size() > 2 ? Optional.of(Characters.line(marked.get(1))) : Optional.empty();
    }

    private static List<String> keywords(JsonLd jsonLd, MetaTags meta, Declared declared) {
        List<String> stated = keywords(jsonLd.keywords().stream());
        if (stated.isEmpty()) {
            stated = keywords(Stream.of("news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "keywords")
                    .map(meta::all)
                    .filter(values -> !values.isEmpty())
                    .limit(1)
                    .flatMap(List::stream));
        }
        List<String> carried = declared.keywords();
        return stated.isEmpty() ? keywords(carried.stream()) : stated;
    }

    private static List<String> keywords(Stream<String> lists) {
        Map<String, String> keywords = new LinkedHashMap<>();
        lists.flatMap(list -> Stream.of(list.split("[,;，、،]")))
                .map(Characters::line)
                .filter(keyword -> !keyword.isEmpty() && keyword.length() <= LONGEST_KEYWORD)
                .limit(MOST_KEYWORDS)
                .forEach(keyword -> keywords.putIfAbsent(keyword.toLowerCase(Locale.ROOT), keyword));
        return List.copyOf(keywords.values());
    }

    private static Optional<Image> image(Document document, JsonLd jsonLd, MetaTags meta) {
        Optional<String> url = Stream.of(
                        meta.first("og:image", "og:image:url", "og:image:secure_url"),
                        jsonLd.image(),
                        meta.first("twitter:image", "twitter:image:src", "thumbnail", "parsely-image-url"),
                        Optional.of(document.select("link[rel=image_src]").attr("href")))
                .flatMap(Optional::stream)
                .filter(address -> !address.isBlank())
                .map(address -> StringUtil.resolve(document.location(), address.strip()))
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                .findFirst();
        return url.map(address -> {
            Optional<Element> shown = shown(document, address);
            Optional<String> alt = meta.first("og:image:alt", "twitter:image:alt")
                    .or(() -> shown.map(image -> Characters.line(image.attr("alt"))))
                    .or(() -> jsonLd.imageText("caption", "description"))
                    .filter(text -> !text.isEmpty());
            Optional<String> credit = jsonLd.imageText("creditText", "creator", "author", "copyrightHolder")
                    .or(() -> shown.flatMap(DetailsFinder::credit));
            return new Image(address, alt.orElse(null), credit.orElse(null));
        });
    }

    /** The same picture on the page, whatever its size: sites vary what follows the file's name. */
    private static Optional<Element> shown(Document document, String address) {
        String file = file(address);
        return file.length() < 5
                ? Optional.empty()
                : document.select("img[src]").stream()
                        .filter(image -> file(image.attr("src")).equals(file))
                        .findFirst();
    }

    private static String file(String address) {
        return address.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }

    private static Optional<String> credit(Element image) {
        Element figure = image.closest("figure");
        return figure == null
                ? Optional.empty()
                : figure
                        .select("[class*=credit], [class*=copyright], [class*=source], [itemprop=copyrightHolder]")
                        .stream()
                        .map(element -> Characters.line(element.text()))
                        .filter(text -> !text.isEmpty() && text.length() < 100)
                        .findFirst();
    }
}
