package org.wiredesk.ingest.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Declared.Named;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object by field name, whatever its letter case and whether it writes {@code body_text}, {@code bodyText} or
 * {@code body-text}: ninjs changed its spelling with each major version, and exports agree on nothing.
 */
final class Fields {

    private final Map<String, JsonNode> byName = new HashMap<>();

    Fields(JsonNode object) {
        object.properties().forEach(field -> byName.putIfAbsent(plain(field.getKey()), field.getValue()));
    }

    boolean has(String name) {
        return byName.containsKey(plain(name));
    }

    /** The first of the fields that is there, null values not counted. */
    Optional<JsonNode> node(String... names) {
        for (String name : names) {
            JsonNode node = byName.get(plain(name));
            if (node != null && !node.isNull()) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** The first of the fields that holds a text or a number, well-formed; null if none does. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            JsonNode node = byName.get(plain(name));
            String text = node == null ? null : scalar(node);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** One or more people: a text, an object with a name, or a list of either. */
    @Nullable
    String names(String... names) {
        return node(names).map(Fields::nameOf).filter(name -> !name.isBlank()).orElse(null);
    }

    /** Texts, objects with a name, or one text with commas. */
    List<String> list(String... names) {
        List<String> values = new ArrayList<>();
        node(names).ifPresent(node -> {
            if (node.isArray()) {
                node.forEach(element -> values.add(nameOf(element)));
            } else if (node.isString()) {
                values.addAll(List.of(nameOf(node).split("\\s*,\\s*")));
            }
        });
        values.removeIf(String::isBlank);
        return values;
    }

    /** An outlet: a text, or an object (or a list of objects) with a name and an address. */
    @Nullable
    Named named(String... names) {
        return node(names)
                .map(node -> node.isArray() ? node.path(0) : node)
                .map(node -> {
                    Fields fields = new Fields(node);
                    return node.isObject()
                            ? new Named(fields.text("name", "title", "literal"), fields.text("url", "uri", "href"))
                            : new Named(scalar(node), null);
                })
                .filter(named -> named.name() != null || named.uri() != null)
                .orElse(null);
    }

    private static String nameOf(JsonNode node) {
        if (node.isArray()) {
            StringJoiner all = new StringJoiner(", ");
            node.forEach(element -> all.add(nameOf(element)));
            return all.toString();
        }
        String text = node.isObject() ? new Fields(node).text("name", "term", "label") : scalar(node);
        return text == null ? "" : text.strip();
    }

    private static @Nullable String scalar(JsonNode node) {
        return node.isString() || node.isNumber() ? CodePoints.wellFormed(node.asString()) : null;
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
