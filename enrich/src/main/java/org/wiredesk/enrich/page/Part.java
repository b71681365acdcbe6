package org.wiredesk.enrich.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Parts of the reader that can be left out, to measure what each is worth. */
enum Part {
    /** What JSON-LD says. */
    JSON_LD,
    /** What {@code meta} elements say. */
    META,
    /** Headings as headlines: without, the head's titles alone. */
    HEADINGS,
    /** JSON-LD's text, where it is plainly longer. */
    ARTICLE_BODY,
    /** What classes and ids say of a block. */
    LABELS,
    /** Leaving out boxes and link lists within the text. */
    PRUNING,
    /** Leaving out lines above and below the text. */
    EDGES;

    static final Set<Part> NONE = Set.of();

    static List<String> names() {
        return Stream.of(values()).map(Part::toString).toList();
    }

    /** @throws IllegalArgumentException for a name that is none */
    static Set<Part> named(Set<String> names) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names) {
            parts.add(Stream.of(values())
                    .filter(part -> part.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the page reader has no part '" + name
                            + "'; its parts are " + String.join(", ", names()))));
        }
        return parts;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
