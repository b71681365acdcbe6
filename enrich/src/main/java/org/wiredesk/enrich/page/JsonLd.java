package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * What a page says about its article in JSON-LD, read as the plain tree that publishers write: in arrays, in
 * {@code @graph}, nested in a page. A context is never fetched. Broken JSON is read as far as a lenient parser goes;
 * what it cannot read is as if it were not there.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 */
final class JsonLd {

    private static final int MAX_NODES = 2_000;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<String> breadcrumbs = new ArrayList<>();

    /** Whatever has a name, by its id: pages describe a person once and refer to it from the article. */
    private final Map<String, JsonNode> named = new HashMap<>();

    private JsonLd() {}

    static final JsonLd NOTHING = new JsonLd();

    static JsonLd of(Document document) {
        JsonLd jsonLd = new JsonLd();
        List<JsonNode> pages = new ArrayList<>();
        for (Element script : document.select("script[type*=ld+json]")) {
            LenientJson.read(script.data()).forEach(root -> jsonLd.collect(root, pages));
        }
        jsonLd.articles.addAll(pages);
        return jsonLd;
    }

    /** Breadth first, so that the page's own article comes before the ones it recommends. */
    private void collect(JsonNode root, List<JsonNode> pages) {
        List<JsonNode> queue = new ArrayList<>(List.of(root));
        for (int i = 0; i < queue.size() && i < MAX_NODES; i++) {
            JsonNode node = queue.get(i);
            if (node.isObject()) {
                Set<String> types = texts(node.path("@type"));
                if (types.stream().anyMatch(JsonLd::isArticle)) {
                    articles.add(node);
                } else if (types.stream().anyMatch(type -> type.endsWith("Page") || type.equals("VideoObject"))) {
                    pages.add(node);
                } else if (types.contains("BreadcrumbList") && breadcrumbs.isEmpty()) {
                    breadcrumbs.addAll(steps(node.path("itemListElement")));
                }
                if (node.has("@id") && node.has("name")) {
                    named.putIfAbsent(node.path("@id").asString(""), node);
                }
                for (String child : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate")) {
                    if (!child.equals("liveBlogUpdate") || articles.isEmpty()) {
                        queue.add(node.path(child));
                    }
                }
            } else if (node.isArray()) {
                node.forEach(queue::add);
            }
        }
    }

    private static List<String> steps(JsonNode path) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : path) {
            String name =
                    step.path("name").asString(step.path("item").path("name").asString(""));
            if (!name.isBlank()) {
                steps.add(Characters.line(name));
            }
        }
        return steps;
    }

    private static boolean isArticle(JsonNode node) {
        return texts(node.path("@type")).stream().anyMatch(JsonLd::isArticle);
    }

    static boolean isArticle(String type) {
        return type.endsWith("Article")
                || type.endsWith("BlogPosting")
                || type.equals("Report")
                || type.equals("Review")
                || type.equals("Recipe")
                || type.equals("SocialMediaPosting")
                || type.equals("DiscussionForumPosting");
    }

    /** Whether the page describes an article, and not only itself. */
    boolean hasArticle() {
        return articles.stream().anyMatch(JsonLd::isArticle);
    }

    /** The headline of an article; what a mere page calls its headline is often something else. */
    Optional<String> headline() {
        return articles.stream()
                .filter(article -> texts(article.path("@type")).stream().noneMatch(type -> type.endsWith("Page")))
                .flatMap(article -> texts(article.path("headline")).stream())
                .map(Characters::line)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The first text of a property among the page's articles, cleaned. */
    Optional<String> text(String property) {
        return articles.stream()
                .flatMap(article -> texts(article.path(property)).stream())
                .map(Characters::line)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Every distinct text of a property. */
    List<String> allTexts(String property) {
        return articles.stream()
                .flatMap(article -> texts(article.path(property)).stream())
                .map(Characters::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The longest {@code articleBody}, with its line ends; or empty. */
    String articleBody() {
        String longest = "";
        for (JsonNode article : articles) {
            for (String text : texts(article.path("articleBody"))) {
                longest = text.length() > longest.length() ? text : longest;
            }
        }
        return longest;
    }

    /** The names of the people and organisations in a property such as {@code author}. */
    List<String> names(String property) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode article : articles) {
            collectNames(article.path(property), names);
            if (!names.isEmpty()) {
                break;
            }
        }
        return List.copyOf(names);
    }

    /** The authors of an article; those of a mere page or of a film within it are not always its own. */
    List<String> authors() {
        Set<String> names = new LinkedHashSet<>();
        articles.stream()
                .filter(JsonLd::isArticle)
                .map(article -> article.path("author"))
                .filter(author -> !author.isMissingNode())
                .limit(1)
                .forEach(author -> collectNames(author, names));
        return List.copyOf(names);
    }

    /** Of the authors and publishers, those of which the page says that they are organisations. */
    Set<String> organisations() {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode article : articles) {
            for (String property : List.of("author", "publisher")) {
                JsonNode stated = article.path(property);
                for (JsonNode node : stated.isArray() ? stated : List.of(stated)) {
                    JsonNode whole = node.has("@type")
                            ? node
                            : named.getOrDefault(node.path("@id").asString(""), node);
                    if (texts(whole.path("@type")).stream().anyMatch(type -> type.endsWith("Organization"))) {
                        collectNames(whole, names);
                    }
                }
            }
        }
        return names;
    }

    private void collectNames(JsonNode node, Set<String> names) {
        if (node.isArray()) {
            node.forEach(item -> collectNames(item, names));
        } else if (node.isObject()) {
            JsonNode name = node.path("name");
            collectNames(
                    name.isMissingNode()
                            ? named.getOrDefault(node.path("@id").asString(""), name)
                                    .path("name")
                            : name,
                    names);
        } else if (node.isString()) {
            String name = Characters.line(unescaped(node.asString()));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }

    /** The names of the steps from the home page to this one; or nothing. */
    List<String> breadcrumbs() {
        return breadcrumbs;
    }

    /** Keywords as the page lists them: each by itself, or many in one text. */
    List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        for (JsonNode article : articles) {
            keywords.addAll(texts(article.path("keywords")));
            for (JsonNode about : article.path("keywords")) {
                about.path("name").stringValueOpt().ifPresent(keywords::add);
            }
            if (!keywords.isEmpty()) {
                break;
            }
        }
        // Some systems prefix their tags with the kind of tag.
        return keywords.stream().filter(keyword -> !keyword.contains(":")).toList();
    }

    /** The address of the article's first picture. */
    Optional<String> image() {
        return images().map(image -> image.isString()
                        ? image.asString()
                        : image.path("url").asString(image.path("contentUrl").asString("")))
                .filter(url -> !url.isBlank())
                .findFirst();
    }

    /** What is said of the article's first picture, in the first of these properties that says something. */
    Optional<String> imageText(String... properties) {
        return images().limit(1)
                .flatMap(image -> Stream.of(properties)
                        .map(property -> image.path(property)
                                .asString(image.path(property).path("name").asString(""))))
                .map(Characters::line)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Stream<JsonNode> images() {
        return articles.stream()
                .map(article -> article.path("image"))
                .map(image -> image.isArray() ? image.path(0) : image)
                .filter(image -> !image.isMissingNode());
    }

    /** Whether the page says that only subscribers can read it. */
    boolean isPaid() {
        return articles.stream()
                .map(article -> article.path("isAccessibleForFree").asString("").toLowerCase(java.util.Locale.ROOT))
                .anyMatch("false"::equals);
    }

    /** How many words the article has, as the page says; 0 if it does not. */
    int wordCount() {
        return articles.stream()
                .map(article -> article.path("wordCount"))
                .mapToInt(count -> count.isNumber() ? count.asInt(0) : number(count.asString("")))
                .filter(count -> count > 0)
                .findFirst()
                .orElse(0);
    }

    private static int number(String figures) {
        return figures.matches("\\d{1,6}") ? Integer.parseInt(figures) : 0;
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(item -> texts.addAll(texts(item)));
        } else if (node.isString()) {
            texts.add(unescaped(node.asString()));
        } else if (node.isObject() && node.path("@value").isString()) {
            texts.add(node.path("@value").asString());
        }
        return texts;
    }

    /** Some systems escape for HTML what they write into a script. */
    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
