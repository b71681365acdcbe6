package org.wiredesk.enrich.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.article.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What an import needs of one item of a Wikidata dump, read without building the rest (most of an item is claims). */
final class WikidataItem {

    private static final String INSTANCE_OF = "P31";
    private static final String SUBCLASS_OF = "P279";
    /** Country, country of citizenship, headquarters' country by way of the country of the item. */
    private static final Set<String> COUNTRY = Set.of("P17", "P27");

    private final Set<String> languages;

    String id = "";
    int sitelinks;
    final Map<String, String> labels = new LinkedHashMap<>();
    final Map<String, String> descriptions = new LinkedHashMap<>();
    final List<String> aliases = new ArrayList<>();
    final List<String> classes = new ArrayList<>();
    final List<String> superclasses = new ArrayList<>();
    final List<String> countries = new ArrayList<>();

    private WikidataItem(Set<String> languages) {
        this.languages = languages;
    }

    /** @throws tools.jackson.core.JacksonException if the line is no JSON */
    static WikidataItem read(byte[] line, int from, int length, Set<String> languages) {
        WikidataItem item = new WikidataItem(languages);
        try (JsonParser json = Json.mapper().createParser(line, from, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return item;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                switch (field) {
                    case "id" -> item.id = json.getString();
                    case "labels" -> item.texts(json, value, item.labels);
                    case "descriptions" -> item.texts(json, value, item.descriptions);
                    case "aliases" -> item.aliases(json, value);
                    case "claims" -> item.claims(json, value);
                    case "sitelinks" -> item.sitelinks = count(json, value);
                    default -> json.skipChildren();
                }
            }
        }
        return item;
    }

    private void texts(JsonParser json, JsonToken value, Map<String, String> texts) {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String language = json.currentName();
            json.nextToken();
            if (wanted(language)) {
                texts.put(language, text(json));
            } else {
                json.skipChildren();
            }
        }
    }

    private void aliases(JsonParser json, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = wanted(json.currentName());
            if (json.nextToken() != JsonToken.START_ARRAY || !wanted) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                aliases.add(text(json));
            }
        }
    }

    /** Names that are the same in every language stand under {@code mul}. */
    private boolean wanted(String language) {
        return languages.contains(language) || language.equals("mul");
    }

    private static String text(JsonParser json) {
        String text = "";
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("value")) {
                text = json.getString();
            }
        }
        return text;
    }

    private static int count(JsonParser json, JsonToken value) {
        int count = 0;
        if (value == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                json.nextToken();
                json.skipChildren();
                count++;
            }
        } else {
            json.skipChildren();
        }
        return count;
    }

    private void claims(JsonParser json, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            json.nextToken();
            if (property.equals(INSTANCE_OF)) {
                statements(json, classes);
            } else if (property.equals(SUBCLASS_OF)) {
                statements(json, superclasses);
            } else if (COUNTRY.contains(property)) {
                statements(json, countries);
            } else {
                json.skipChildren();
            }
        }
    }

    /**
     * Ids that the statements of one property name: the preferred ones where some are (a town's country now, and not the
     * empires before), else all that are not deprecated.
     */
    private static void statements(JsonParser json, List<String> ids) {
        List<String> preferred = new ArrayList<>();
        List<String> normal = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String id = "";
            String rank = "normal";
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("mainsnak")) {
                    id = snak(json);
                } else if (field.equals("rank")) {
                    rank = json.getString();
                } else {
                    json.skipChildren();
                }
            }
            if (!id.isEmpty() && !rank.equals("deprecated")) {
                (rank.equals("preferred") ? preferred : normal).add(id);
            }
        }
        ids.addAll(preferred.isEmpty() ? normal : preferred);
    }

    /** {@code {"datavalue": {"value": {"id": "Q5"}}}}; empty for "unknown value". */
    private static String snak(JsonParser json) {
        String id = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                depth++;
            } else if (token == JsonToken.END_OBJECT) {
                depth--;
            } else if (token == JsonToken.PROPERTY_NAME
                    && depth == 3
                    && json.currentName().equals("id")) {
                json.nextToken();
                id = json.getString();
            }
        }
        return id;
    }
}
