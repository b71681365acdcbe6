package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Json;
import org.wiredesk.ingest.feed.FeedEntry.Markup;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1. Ids may be numbers, and version 1.0 had one author where 1.1 has several. */
final class JsonFeed {

    private JsonFeed() {}

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
        List<FeedEntry> entries = new ArrayList<>();
        root.path("items").forEach(item -> entries.add(entry(item, uri)));
        return new Feed(text(root, "title"), text(root, "home_page_url"), text(root, "language"), entries, List.of());
    }

    private static FeedEntry entry(JsonNode item, String uri) {
        String link = text(item, "url");
        Markup summary = markup(text(item, "summary"), false);
        Markup html = markup(text(item, "content_html"), true);
        Markup plain = markup(text(item, "content_text"), false);
        Markup content = html != null ? html : plain;
        return new FeedEntry(
                text(item, "id"),
                FeedXml.resolve(uri, link == null ? text(item, "external_url") : link),
                text(item, "title"),
                authors(item),
                text(item, "date_published"),
                text(item, "date_modified"),
                text(item, "language"),
                summary,
                content == null ? summary : content,
                tags(item),
                null);
    }

    private static @Nullable String authors(JsonNode item) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode author : item.path("authors")) {
            String name = text(author, "name");
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? text(item.path("author"), "name") : String.join(", ", names);
    }

    private static List<String> tags(JsonNode item) {
        List<String> tags = new ArrayList<>();
        item.path("tags").forEach(tag -> {
            if (tag.isString() && !tag.asString().isBlank()) {
                tags.add(tag.asString());
            }
        });
        return tags;
    }

    private static @Nullable Markup markup(@Nullable String value, boolean html) {
        return value == null ? null : new Markup(value, html);
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        boolean scalar = value.isString() || value.isNumber();
        return scalar && !value.asString().isBlank() ? value.asString() : null;
    }
}
