package org.wiredesk.enrich.page;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Finds who wrote an article. What the page states in its data comes first, then what readers see.
 */
final class Bylines {

    private static final List<String> META = List.of(
            "author",
            "article:author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "dc.contributor",
            "byl",
            "cxenseparse:author",
            "authors",
            "creator",
            "analyticsattributes.author",
            "og:author",
            "mediator_author");

    private Bylines() {}

    static Found find(Document document, JsonLd jsonLd, MetaTags meta, String siteName) {
        Found structured = PeopleNames.in(jsonLd.names("author"), "json-ld author", siteName);
        if (!structured.isEmpty()) {
            return structured;
        }
        for (String name : META) {
            Found found = PeopleNames.in(meta.all(name), "meta " + name, siteName);
            // One word in lower case is somebody's account, not a name.
            if (!found.isEmpty() && !found.value().matches("[\\p{Ll}\\d._-]+")) {
                return found;
            }
        }
        Found visible = VisibleBylines.find(document, siteName);
        return visible.isEmpty() ? PeopleNames.in(jsonLd.names("creator"), "json-ld creator", siteName) : visible;
    }

    /** A byline that a carrier declares, cleaned like one of a page. */
    static Found declared(String by) {
        return PeopleNames.in(List.of(by), "declared", "");
    }
}
