package org.wiredesk.benchmarks.quality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wiredesk.article.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A page's metadata as the page states them, read without any thought: the line that a page reader has to beat. The title is
 * {@code og:title}, or the headline of JSON-LD, or the {@code title} element; the authors are those of JSON-LD or the
 * {@code author} of a {@code meta}; the date is {@code datePublished} of JSON-LD or {@code article:published_time}.
 */
record PlainMetadata(Optional<String> title, List<String> authors, Optional<String> date) {

    static PlainMetadata of(byte[] html) {
        Document document = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        List<JsonNode> articles = articles(document);
        Set<String> authors = new LinkedHashSet<>();
        articles.forEach(article -> names(article.path("author"), authors));
        if (authors.isEmpty()) {
            meta(document, "author", "article:author")
                    .filter(name -> !name.startsWith("http"))
                    .ifPresent(authors::add);
        }
        return new PlainMetadata(
                meta(document, "og:title")
                        .or(() -> first(articles, "headline"))
                        .or(() -> Optional.of(document.title()).filter(title -> !title.isBlank())),
                List.copyOf(authors),
                first(articles, "datePublished").or(() -> meta(document, "article:published_time")));
    }

    private static Optional<String> meta(Document document, String... names) {
        return Stream.of(names)
                .flatMap(name -> document.select("meta[property=" + name + "], meta[name=" + name + "]").stream())
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static List<JsonNode> articles(Document document) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : document.select("script[type=application/ld+json]")) {
            try {
                collect(Json.mapper().readTree(script.data()), articles);
            } catch (JacksonException e) {
                // Broken JSON says nothing to a plain reader.
            }
        }
        return articles;
    }

    private static void collect(JsonNode node, List<JsonNode> articles) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, articles));
        } else if (node.isObject()) {
            if (node.path("@type").toString().matches(".*(?:Article|Posting|Report|Review)\".*")) {
                articles.add(node);
            }
            collect(node.path("@graph"), articles);
        }
    }

    private static Optional<String> first(List<JsonNode> articles, String property) {
        return articles.stream()
                .flatMap(article -> article.path(property).stringValueOpt().stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static void names(JsonNode node, Set<String> names) {
        if (node.isArray()) {
            node.forEach(item -> names(item, names));
        } else if (node.isObject()) {
            names(node.path("name"), names);
        } else if (node.isString() && !node.asString().isBlank()) {
            names.add(node.asString().strip());
        }
    }
}
