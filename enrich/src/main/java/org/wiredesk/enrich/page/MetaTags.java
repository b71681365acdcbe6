package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page: OpenGraph, Dublin Core, Parsely, Sailthru and the many private names. */
final class MetaTags {

    private final Map<String, List<String>> values;

    private MetaTags(Map<String, List<String>> values) {
        this.values = values;
    }

    static final MetaTags NOTHING = new MetaTags(Map.of());

    static MetaTags of(Document document) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Element meta : document.select("meta")) {
            // A slip of some templates and archiving tools.
            String content = Characters.line(meta.hasAttr("content") ? meta.attr("content") : meta.attr("value"));
            if (!content.isEmpty()) {
                for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                    // Some sites list several names in one attribute, separated by spaces.
                    for (String name :
                            meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+")) {
                        if (!name.isEmpty()) {
                            values.computeIfAbsent(name, key -> new ArrayList<>())
                                    .add(content);
                        }
                    }
                }
            }
        }
        return new MetaTags(values);
    }

    /** The first value of the first of these names that has one. */
    Optional<String> first(String... names) {
        for (String name : names) {
            List<String> found = values.getOrDefault(name, List.of());
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** Every distinct value of one name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream().distinct().toList();
    }
}
