package org.wiredesk.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, an entry and the source of an entry have in common. Dates stay text, because a date that we cannot read
 * today may be readable later.
 *
 * @param id {@code guid} or {@code id}
 * @param link the address to read at
 * @param links all addresses, that one included
 * @param summary the short text: description, subtitle, tagline, abstract
 * @param rights who owns it
 * @param publisher who answers for it
 * @param published publication date as written
 * @param updated modification date as written
 * @param created when it was written, as written
 * @param expires when it is to go, as written
 * @param language as declared, BCP 47 in most feeds
 * @param blocked whether its publisher asks not to show it
 * @param explicit whether it is for adults; null if nobody says so
 */
public record About(
        @Nullable String id,
        @Nullable String link,
        List<Link> links,
        @Nullable Markup title,
        @Nullable Markup summary,
        @Nullable Markup rights,
        List<Person> authors,
        List<Person> contributors,
        @Nullable Person publisher,
        List<Category> categories,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String created,
        @Nullable String expires,
        @Nullable String language,
        @Nullable Image image,
        @Nullable Generator generator,
        boolean blocked,
        @Nullable Boolean explicit) {

    public About {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
    }
}
