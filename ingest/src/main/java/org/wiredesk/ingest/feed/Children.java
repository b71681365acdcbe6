package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element's children by {@link FeedXml#name}. Looked through once, because feeds of 100,000 entries exist. */
record Children(Element parent, Map<String, List<Element>> byName) {

    static Children of(Element parent) {
        Map<String, List<Element>> byName = new HashMap<>();
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            byName.computeIfAbsent(FeedXml.name(child), name -> new ArrayList<>(1))
                    .add(child);
        }
        return new Children(parent, byName);
    }

    List<Element> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The first child with the first of the names that is there. */
    Optional<Element> first(String... names) {
        for (String name : names) {
            List<Element> children = all(name);
            if (!children.isEmpty()) {
                return Optional.of(children.get(0));
            }
        }
        return Optional.empty();
    }

    /** What the first of the named children gives that gives anything; null if none does. */
    <T> @Nullable T firstOf(Function<Element, Optional<T>> reader, String... names) {
        for (String name : names) {
            for (Element child : all(name)) {
                Optional<T> value = reader.apply(child);
                if (value.isPresent()) {
                    return value.get();
                }
            }
        }
        return null;
    }

    /** The text of the last child with the first of the names that has one: who writes twice, corrects. */
    @Nullable
    String lastText(String... names) {
        for (String name : names) {
            List<Element> children = all(name);
            for (int i = children.size() - 1; i >= 0; i--) {
                String text = Texts.orNull(children.get(i).wholeText());
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The text of the first of the named children that has one. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            for (Element child : all(name)) {
                String text = child.wholeText().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }
}
