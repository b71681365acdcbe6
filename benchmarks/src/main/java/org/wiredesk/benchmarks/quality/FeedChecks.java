package org.wiredesk.benchmarks.quality;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;

/**
 * Whether a value is the one that is expected. Markup counts as the tree that a browser would build of it: the order of
 * attributes, the kind of quotes, how an ampersand is written and a lone {@code div} around all of it (which feedparser
 * keeps in Atom 0.3 and gofeed does not) are nobody's concern.
 */
final class FeedChecks {

    private FeedChecks() {}

    /** @param op as in the file of expectations: {@code ==}, {@code truthy}, {@code falsy}, {@code len}, {@code hasnot} */
    static boolean holds(JsonNode actual, String op, JsonNode expected) {
        return switch (op) {
            case "==" -> same(actual, expected);
            case "truthy" -> truthy(actual);
            case "falsy" -> !truthy(actual);
            case "len" -> actual.size() == expected.asInt();
            case "hasnot" -> !actual.has(expected.asString());
            default -> throw new IllegalArgumentException("no such check: " + op);
        };
    }

    /** Down from a node: names of fields and numbers of elements. */
    static JsonNode at(JsonNode node, JsonNode path) {
        JsonNode current = node;
        for (JsonNode step : path) {
            boolean fromEnd = step.isInt() && step.asInt() < 0;
            current = step.isInt()
                    ? current.path(fromEnd ? current.size() + step.asInt() : step.asInt())
                    : current.path(step.asString());
        }
        return current;
    }

    /** Objects may hold more than is expected of them. */
    static boolean same(JsonNode actual, JsonNode expected) {
        if (expected.isObject()) {
            return expected.properties().stream()
                    .allMatch(field -> same(actual.path(field.getKey()), field.getValue()));
        }
        if (expected.isArray()) {
            if (actual.size() != expected.size()) {
                return false;
            }
            for (int i = 0; i < expected.size(); i++) {
                if (!same(actual.get(i), expected.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isNull()) {
            return actual.isNull() || actual.isMissingNode();
        }
        if (expected.isNumber() && (actual.isNumber() || actual.isString())) {
            try {
                return Double.parseDouble(actual.asString()) == expected.asDouble();
            } catch (NumberFormatException e) {
                return false;
            }
        }
        if (expected.isString() && actual.isString()) {
            return actual.asString().equals(expected.asString())
                    || actual.asString().strip().equals(expected.asString().strip())
                    || sameMarkup(actual.asString(), expected.asString());
        }
        return actual.equals(expected);
    }

    private static boolean truthy(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return false;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNumber()
                ? node.asDouble() != 0
                : node.isContainer() ? !node.isEmpty() : !node.asString().isEmpty();
    }

    private static boolean sameMarkup(String actual, String expected) {
        boolean markup = expected.contains("<") && actual.contains("<")
                || expected.contains("&") && (actual.contains("&") || actual.startsWith("<div>"));
        return markup && tree(actual).equals(tree(expected));
    }

    private static String tree(String html) {
        StringBuilder out = new StringBuilder();
        Element body = Jsoup.parseBodyFragment(html).body();
        boolean wrapped = body.childNodeSize() == 1 && body.children().is("div");
        (wrapped ? body.child(0) : body).childNodes().forEach(node -> write(node, out));
        return out.toString().strip();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(text.getWholeText());
        } else if (node instanceof Element element) {
            List<Attribute> attributes = element.attributes().asList();
            out.append('<')
                    .append(element.normalName())
                    .append(attributes.stream()
                            .sorted(Comparator.comparing(Attribute::getKey))
                            .map(a -> " " + a.getKey() + "=" + a.getValue())
                            .collect(Collectors.joining()))
                    .append('>');
            element.childNodes().forEach(child -> write(child, out));
            out.append("</>");
        }
    }
}
