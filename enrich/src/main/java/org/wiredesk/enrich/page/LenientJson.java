package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON as templates write it: wrapped in comments, with line breaks in its texts, commas too many, several values in
 * one script. Where no parser gets through, such as at a quotation mark that nobody escaped, the few texts that an article
 * is known by are taken out by their names.
 */
final class LenientJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build())
            .build();

    private static final List<String> TEXTS =
            List.of("headline", "datePublished", "dateModified", "dateCreated", "articleSection", "description");

    /** A text ends where the next name or the end of its object follows, whatever quotation marks are in it. */
    private static final String VALUE = "\"\\s*:\\s*\"(.{1,500}?)\"\\s*(?:,\\s*\"|[}\\]])";

    private static final List<Pattern> PATTERNS = TEXTS.stream()
            .map(name -> Pattern.compile('"' + name + VALUE, Pattern.DOTALL))
            .toList();

    private static final Pattern AUTHOR =
            Pattern.compile("\"author\"\\s*:[\\s\\[{]*[^}\\]]{0,200}?\"name" + VALUE, Pattern.DOTALL);

    private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(\\w{3,40})\"");

    private static final int LONGEST_SALVAGED = 200_000;

    private LenientJson() {}

    /** The values of a script; none if it is something else. */
    static List<JsonNode> read(String script) {
        String json = script.replaceFirst("^\\s*(?:<!--|(?://|/\\*)?\\s*<!\\[CDATA\\[(?:\\*/)?)", "")
                .replaceFirst("(?:-->|(?://|/\\*)?\\s*\\]\\]>(?:\\*/)?)\\s*;?\\s*$", "")
                .replaceFirst(";\\s*$", "");
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> all = MAPPER.readerFor(JsonNode.class).readValues(json)) {
            while (all.hasNextValue()) {
                values.add(all.nextValue());
            }
        } catch (JacksonException e) {
            // What came before the fault is kept; what is known by its name is still found in the rest.
            salvage(json).forEach(values::add);
        }
        return values;
    }

    private static Stream<JsonNode> salvage(String json) {
        String start = json.substring(0, Math.min(json.length(), LONGEST_SALVAGED));
        ObjectNode found = MAPPER.createObjectNode();
        Matcher type = TYPE.matcher(start);
        while (type.find() && found.isEmpty()) {
            if (JsonLd.isArticle(type.group(1))) {
                found.put("@type", type.group(1));
            }
        }
        if (found.isEmpty()) {
            return Stream.empty();
        }
        for (int i = 0; i < TEXTS.size(); i++) {
            put(found, TEXTS.get(i), PATTERNS.get(i).matcher(start));
        }
        put(found, "author", AUTHOR.matcher(start));
        return Stream.of(found);
    }

    private static void put(ObjectNode found, String name, Matcher matcher) {
        if (matcher.find()) {
            found.put(name, matcher.group(1).replace("\\\"", "\"").replace("\\/", "/"));
        }
    }
}
