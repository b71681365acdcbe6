package org.wiredesk.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Declared.Named;

/**
 * An entry as its feed has it.
 *
 * @param about what entries share with feeds
 * @param permalink whether the id is an address, too
 * @param contents long texts, in the feed's order
 * @param enclosures files that come with it
 * @param origin the feed that the entry is taken from
 * @param originUri where the entry says that feed is
 * @param comments where people talk about it
 * @param commentFeed where a program finds what they say
 * @param media pictures, sound and film that belong to it
 * @param places that it is about
 * @param element of the entry, for what this reader does not know
 */
public record FeedEntry(
        About about,
        boolean permalink,
        List<Markup> contents,
        List<Link> enclosures,
        @Nullable About origin,
        @Nullable String originUri,
        @Nullable String comments,
        @Nullable String commentFeed,
        Media media,
        List<Place> places,
        @Nullable Element element) {

    public FeedEntry {
        contents = List.copyOf(contents);
        enclosures = List.copyOf(enclosures);
        places = List.copyOf(places);
    }

    /** {@code guid} or {@code id}. */
    public @Nullable String id() {
        return about.id();
    }

    /** The address to read at. */
    public @Nullable String link() {
        return about.link();
    }

    /** Plain text, or HTML where the feed escaped it. */
    public @Nullable String title() {
        return about.title() == null ? null : about.title().value();
    }

    /** The authors' names, with commas. */
    public @Nullable String by() {
        String names = about.authors().stream()
                .map(Person::shown)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /** The publication date as written; the day of writing, where nothing else is said. */
    public @Nullable String published() {
        return about.published() != null ? about.published() : about.created();
    }

    public @Nullable String updated() {
        return about.updated();
    }

    public @Nullable String language() {
        return about.language();
    }

    /** The short text. */
    public @Nullable Markup summary() {
        return about.summary();
    }

    /** The long text, or the short one where there is no other. */
    public @Nullable Markup content() {
        return contents.isEmpty() ? summary() : contents.get(0);
    }

    /** Categories, as a person would read them, each once. */
    public List<String> keywords() {
        Set<String> words = new LinkedHashSet<>();
        about.categories().forEach(category -> words.add(category.shown()));
        words.remove("");
        return List.copyOf(words);
    }

    /** The outlet that the entry is taken from. */
    public @Nullable Named source() {
        String name =
                origin == null || origin.title() == null ? null : origin.title().value();
        String uri = origin != null && origin.link() != null ? origin.link() : originUri;
        return name == null && uri == null ? null : new Named(name, uri);
    }

    /** Every element directly in the entry, as it is. */
    public List<Extension> extensions() {
        return element == null ? List.of() : Extension.in(element);
    }
}
