package org.wiredesk.ingest.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import tools.jackson.databind.JsonNode;

/**
 * What no version of IPTC ninjs allows, as far as it is plain: no {@code uri}, a value that is in no version's list, a
 * list where a text belongs. A document that breaks such a rule was made wrong, and its other fields may be wrong too.
 * Null counts as absent and a number as a text; unknown fields are nobody's fault.
 */
final class NinjsRules {

    /** In the spelling of version 1; {@link Fields} knows the others. */
    private static final Map<String, Set<String>> VALUES = new TreeMap<>(Map.of(
            "type",
            Set.of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"),
            "pubstatus",
            Set.of("usable", "withheld", "canceled"),
            "representationtype",
            Set.of("complete", "incomplete", "full", "partial")));

    private static final List<String> TEXTS = List.of(
            "uri",
            "type",
            "pubstatus",
            "representationtype",
            "headline",
            "title",
            "byline",
            "by",
            "language",
            "version",
            "firstcreated",
            "versioncreated",
            "contentcreated",
            "embargoed",
            "embargoeduntil",
            "expires",
            "mimetype",
            "profile",
            "slugline",
            "ednote",
            "located",
            "copyrightholder",
            "copyrightnotice",
            "usageterms",
            "body_text",
            "body_html",
            "body_xhtml",
            "description_text",
            "description_html");

    private static final List<String> LISTS = List.of(
            "headlines",
            "bodies",
            "descriptions",
            "subject",
            "subjects",
            "genre",
            "genres",
            "infosource",
            "infosources",
            "person",
            "people",
            "organisation",
            "organisations",
            "place",
            "places",
            "trustindicator",
            "trustindicators");

    private static final List<String> OBJECTS = List.of("$standard", "standard", "rightsinfo", "digitalsourcetype");

    /** Lists in one version, objects in another. */
    private static final List<String> CONTAINERS = List.of("associations", "renditions", "altids");

    private NinjsRules() {}

    /** @throws RefusedException with the field and what belongs there */
    static void check(Fields fields) throws RefusedException {
        shape(fields, TEXTS, "a text", JsonNode::isValueNode);
        shape(fields, LISTS, "a list", JsonNode::isArray);
        shape(fields, OBJECTS, "an object", JsonNode::isObject);
        shape(fields, CONTAINERS, "a list or an object", JsonNode::isContainer);
        if (fields.text("uri") == null) {
            throw refused("has no uri, by which each version of it is known");
        }
        for (Map.Entry<String, Set<String>> rule : VALUES.entrySet()) {
            String value = fields.text(rule.getKey());
            if (value != null && !rule.getValue().contains(value.toLowerCase(Locale.ROOT))) {
                String known =
                        String.join(", ", rule.getValue().stream().sorted().toList());
                throw refused("has the " + rule.getKey() + " \"" + shortened(value) + "\"; known are " + known);
            }
        }
        for (String list : List.of("headlines", "bodies", "descriptions")) {
            Optional<JsonNode> elements = fields.node(list);
            if (elements.isPresent() && !elements.get().values().stream().allMatch(NinjsRules::holdsText)) {
                throw refused("has something in " + list + " that is not an object with a text as value");
            }
        }
    }

    private static boolean holdsText(JsonNode element) {
        return element.isObject() && !element.path("value").isContainer();
    }

    private static void shape(Fields fields, List<String> names, String wanted, Predicate<JsonNode> shape)
            throws RefusedException {
        for (String name : names) {
            Optional<JsonNode> node = fields.node(name);
            if (node.isPresent() && !shape.test(node.get())) {
                throw refused("has " + kind(node.get()) + " as " + name + ", where " + wanted + " belongs");
            }
        }
    }

    private static String kind(JsonNode node) {
        return node.isArray() ? "a list" : node.isObject() ? "an object" : node.isString() ? "a text" : "a number";
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "..." : value;
    }

    private static RefusedException refused(String what) {
        return new RefusedException(Reason.INVALID_NINJS, "this ninjs document " + what);
    }
}
