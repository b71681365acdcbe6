package org.wiredesk.enrich.page;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wrote an article. What the page states in its data comes first, then what readers see.
 */
final class Bylines {

    /** Dublin Core is kept with more care than a theme's own {@code author}. */
    private static final List<String> META = List.of(
            "dc.creator",
            "dc:creator",
            "dcterms.creator",
            "dcterm:creator",
            "author",
            "article:author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.contributor",
            "byl",
            "cxenseparse:author",
            "authors",
            "creator",
            "analyticsattributes.author",
            "og:author",
            "og:article:author",
            "mediator_author");

    private static final Pattern WRITTEN_BY = Pattern.compile(
            "(?i)written by|author|verfasst von|geschrieben von|écrit par|auteur|escrito por|autor|scritto da|geschreven door|napisane przez");

    private Bylines() {}

    static Found find(Document document, JsonLd jsonLd, MetaTags meta, @Nullable Element heading, String siteName) {
        List<String> structured = jsonLd.authors();
        Set<String> organisations = jsonLd.organisations();
        List<String> outlets =
                Stream.concat(Stream.of(siteName), organisations.stream()).toList();
        List<String> people = structured.stream()
                .filter(name -> !organisations.contains(name))
                .toList();
        Found stated = PeopleNames.in(people, "json-ld author", outlets);
        if (stated.isEmpty()) {
            stated = stated(meta, outlets);
        }
        if (!stated.isEmpty()) {
            return stated;
        }
        // Where the page says that nobody in person wrote it, names further away are those of other articles.
        boolean near = !structured.isEmpty();
        VisibleBylines visible = new VisibleBylines(document, heading, outlets);
        return Stream.<Supplier<Found>>of(
                        () -> visible.marked(near),
                        () -> visible.written(true),
                        visible::labelled,
                        () -> labelled(meta, outlets),
                        () -> AuthorAddress.find(document, meta, outlets),
                        () -> PeopleNames.in(jsonLd.names("author"), "json-ld author of the page", outlets),
                        () -> PeopleNames.in(jsonLd.names("creator"), "json-ld creator", outlets),
                        // Nobody is named: then the staff or the site signs, if the page says so.
                        () -> PeopleNames.organisation(structured, "json-ld author"),
                        () -> organisation(meta),
                        () -> visible.written(false),
                        visible::organisation)
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Found.NOTHING);
    }

    private static Found stated(MetaTags meta, List<String> outlets) {
        return META.stream()
                .map(name -> PeopleNames.in(meta.all(name), "meta " + name, outlets))
                // One word in lower case is somebody's account, not a name.
                .filter(found -> !found.isEmpty() && !found.value().matches("[\\p{Ll}\\d._-]+"))
                .findFirst()
                .orElse(Found.NOTHING);
    }

    private static Found organisation(MetaTags meta) {
        return META.stream()
                .map(name -> PeopleNames.organisation(meta.all(name), "meta " + name))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Found.NOTHING);
    }

    /** What a shared link shows: some systems fill the first line with the author. */
    private static Found labelled(MetaTags meta, List<String> outlets) {
        boolean author = meta.first("twitter:label1")
                .filter(label -> WRITTEN_BY.matcher(label).matches())
                .isPresent();
        return author ? PeopleNames.in(meta.all("twitter:data1"), "meta twitter:data1", outlets) : Found.NOTHING;
    }

    /** A byline that a carrier declares, cleaned like one of a page. */
    static Found declared(String by) {
        return PeopleNames.in(List.of(by), "declared", List.of());
    }
}
