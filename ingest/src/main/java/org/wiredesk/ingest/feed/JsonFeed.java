package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Json;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1. Ids may be numbers, and version 1.0 had one author where 1.1 has several. */
final class JsonFeed {

    private final String uri;

    private JsonFeed(String uri) {
        this.uri = uri;
    }

    static Feed read(byte[] bytes, String uri) throws RefusedException {
        JsonNode root;
        try {
            root = Json.mapper().readTree(bytes);
        } catch (JacksonException e) {
            throw new RefusedException(Reason.UNREADABLE_FEED, "no JSON: " + e.getOriginalMessage());
        }
        if (!root.path("items").isArray()) {
            throw new RefusedException(Reason.UNREADABLE_FEED, "JSON without the items of a JSON Feed");
        }
        JsonFeed reader = new JsonFeed(uri);
        List<FeedEntry> entries = new ArrayList<>();
        root.path("items").forEach(item -> entries.add(reader.entry(item)));
        String version = String.valueOf(text(root, "version"));
        return new Feed(
                "json " + version.substring(version.lastIndexOf('/') + 1),
                "utf-8",
                reader.about(root, "home_page_url", "description", "icon"),
                reader.plain(root, "user_comment"),
                entries,
                List.of(),
                null);
    }

    private FeedEntry entry(JsonNode item) {
        boolean own = text(item, "url") != null;
        List<Markup> contents = new ArrayList<>();
        String html = text(item, "content_html");
        if (html != null) {
            contents.add(Markup.of(html, true, text(item, "language"), uri));
        }
        Markup plain = plain(item, "content_text");
        if (plain != null) {
            contents.add(plain);
        }
        return new FeedEntry(
                about(item, own ? "url" : "external_url", "summary", "image"),
                false,
                contents,
                enclosures(item),
                null,
                null,
                null,
                null,
                Media.NONE,
                List.of(),
                null);
    }

    private About about(JsonNode json, String address, String summary, String picture) {
        String link = FeedXml.resolve(uri, text(json, address));
        String image = FeedXml.resolve(uri, text(json, picture));
        String id = text(json, "id");
        return new About(
                id,
                link,
                links(json, link),
                plain(json, "title"),
                plain(json, summary),
                null,
                authors(json),
                List.of(),
                null,
                categories(json),
                text(json, "date_published"),
                text(json, "date_modified"),
                null,
                null,
                text(json, "language"),
                image == null ? null : new Image(image, null, null, null, null),
                null,
                false,
                null);
    }

    private List<Link> links(JsonNode json, @Nullable String alternate) {
        List<Link> links = new ArrayList<>();
        add(links, alternate, "alternate");
        add(links, FeedXml.resolve(uri, text(json, "feed_url")), "self");
        add(links, FeedXml.resolve(uri, text(json, "next_url")), "next");
        for (JsonNode hub : json.path("hubs")) {
            // The others are rssCloud's, which asks otherwise.
            if ("websub".equalsIgnoreCase(text(hub, "type"))) {
                add(links, FeedXml.resolve(uri, text(hub, "url")), "hub");
            }
        }
        if (json.has("content_html") || json.has("content_text")) {
            add(links, text(json, "url") == null ? null : FeedXml.resolve(uri, text(json, "external_url")), "related");
        }
        return links;
    }

    private static void add(List<Link> links, @Nullable String href, String rel) {
        if (href != null) {
            links.add(new Link(href, rel, null, null, null, null));
        }
    }

    private List<Link> enclosures(JsonNode item) {
        List<Link> enclosures = new ArrayList<>();
        for (JsonNode file : item.path("attachments")) {
            String url = FeedXml.resolve(uri, text(file, "url"));
            if (url != null) {
                enclosures.add(new Link(
                        url,
                        "enclosure",
                        text(file, "mime_type"),
                        text(file, "title"),
                        null,
                        text(file, "size_in_bytes")));
            }
        }
        return enclosures;
    }

    private static List<Person> authors(JsonNode json) {
        List<Person> people = new ArrayList<>();
        json.path("authors").forEach(author -> add(people, author));
        if (people.isEmpty()) {
            add(people, json.path("author"));
        }
        return people;
    }

    private static void add(List<Person> people, JsonNode author) {
        String name = text(author, "name");
        String address = text(author, "url");
        Person person = new Person(name, null, address);
        if (!(name == null && address == null) && !people.contains(person)) {
            people.add(person);
        }
    }

    private static List<Category> categories(JsonNode json) {
        List<Category> tags = new ArrayList<>();
        json.path("tags").forEach(tag -> {
            if (tag.isString() && !tag.asString().isBlank()) {
                tags.add(new Category(tag.asString(), null, null));
            }
        });
        return tags;
    }

    private @Nullable Markup plain(JsonNode json, String name) {
        String value = text(json, name);
        return value == null ? null : Markup.of(value, false, text(json, "language"), uri);
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        boolean scalar = value.isString() || value.isNumber();
        return scalar && !value.asString().isBlank() ? value.asString() : null;
    }
}
