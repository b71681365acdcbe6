package org.wiredesk.ingest.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element, by the local names of it and its attributes, which suffices for formats that have one namespace.
 *
 * @param name local name, as written
 * @param attributes by local name, {@code xml:lang} as {@code lang}
 * @param content elements and texts, in order
 */
public record XmlNode(String name, Map<String, String> attributes, List<Object> content) {

    /** The child elements of a name. */
    public List<XmlNode> all(String child) {
        return elements().filter(node -> node.name.equals(child)).toList();
    }

    /** Every element below with a name, in the order of the document. */
    public List<XmlNode> deep(String descendant) {
        List<XmlNode> found = new ArrayList<>();
        elements().forEach(node -> {
            if (node.name.equals(descendant)) {
                found.add(node);
            }
            found.addAll(node.deep(descendant));
        });
        return found;
    }

    /** The first element at the end of a path of names, such as {@code "head", "title"}. */
    public Optional<XmlNode> first(String... path) {
        Optional<XmlNode> node = Optional.of(this);
        for (String step : path) {
            node = node.flatMap(n -> n.all(step).stream().findFirst());
        }
        return node;
    }

    /** The text at the end of a path, if there is any. */
    public @Nullable String text(String... path) {
        return first(path).map(XmlNode::text).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** All text in it, blanks put together. */
    public String text() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString().strip().replaceAll("\\s+", " ");
    }

    /** An attribute that is there and not blank. */
    public @Nullable String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private void write(StringBuilder out) {
        for (Object part : content) {
            if (part instanceof XmlNode node) {
                node.write(out);
            } else {
                out.append(part);
            }
        }
    }

    private Stream<XmlNode> elements() {
        return content.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast);
    }
}
