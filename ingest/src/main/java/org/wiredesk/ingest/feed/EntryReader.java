package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An item of RSS, RDF or CDF, or an entry of Atom. */
final class EntryReader {

    private static final String[] CONTENTS = {
        "content:encoded", "xhtml:body", "body", "fullitem", "prodlink", "atom:content", "content"
    };

    private final AboutReader reader;

    EntryReader(AboutReader reader) {
        this.reader = reader;
    }

    FeedEntry read(Element element) {
        Children entry = Children.of(element);
        List<Link> links = reader.links(entry);
        About about = reader.read(entry, links);
        boolean permalink = about.id() != null && permalink(entry);
        return new FeedEntry(
                about.link() == null && permalink && about.id().startsWith("http") ? withLink(about) : about,
                permalink,
                contents(entry),
                enclosures(entry, links),
                origin(entry),
                originUri(entry),
                address(entry, "comments", "wfw:comment"),
                address(entry, "wfw:commentrss"),
                Media.in(entry, reader.uri()),
                Place.in(entry),
                element);
    }

    private static boolean permalink(Children entry) {
        return entry.first("guid")
                .filter(guid -> !guid.attr("isPermaLink").strip().equalsIgnoreCase("false"))
                .isPresent();
    }

    private static About withLink(About a) {
        return new About(
                a.id(),
                a.id(),
                a.links(),
                a.title(),
                a.summary(),
                a.rights(),
                a.authors(),
                a.contributors(),
                a.publisher(),
                a.categories(),
                a.published(),
                a.updated(),
                a.created(),
                a.expires(),
                a.language(),
                a.image(),
                a.generator(),
                a.blocked(),
                a.explicit());
    }

    private List<Markup> contents(Children entry) {
        List<Markup> contents = new ArrayList<>();
        for (String name : CONTENTS) {
            entry.all(name).forEach(element -> reader.text(element).ifPresent(contents::add));
        }
        // An item with both: what is called the summary is the longer text.
        boolean both = !reader.atom() && entry.text("description") != null;
        if (contents.isEmpty() && both) {
            entry.all("summary").forEach(element -> reader.text(element).ifPresent(contents::add));
        }
        return contents;
    }

    private List<Link> enclosures(Children entry, List<Link> links) {
        List<Link> enclosures = new ArrayList<>();
        for (Element enclosure : entry.all("enclosure")) {
            String url = FeedXml.resolve(enclosure, Texts.orNull(enclosure.attr("url")), reader.uri());
            if (url != null) {
                enclosures.add(new Link(
                        url,
                        "enclosure",
                        Texts.orNull(enclosure.attr("type")),
                        null,
                        null,
                        Texts.orNull(enclosure.attr("length"))));
            }
        }
        links.stream()
                .filter(link -> link.rel().equals("enclosure") && link.href() != null)
                .forEach(enclosures::add);
        return enclosures;
    }

    /** Atom puts a whole head of a feed there, RSS a name with an address. */
    private @Nullable About origin(Children entry) {
        Element source = entry.first("atom:source", "source").orElse(null);
        if (source != null && source.firstElementChild() != null) {
            Children feed = Children.of(source);
            return reader.read(feed, reader.links(feed));
        }
        String name = entry.text("source", "dc:source");
        return name == null ? null : named(name);
    }

    private About named(String name) {
        Markup title = Markup.of(name, false, null, reader.uri());
        return new About(
                null, null, List.of(), title, null, null, List.of(), List.of(), null, List.of(), null, null, null, null,
                null, null, null, false, null);
    }

    private @Nullable String originUri(Children entry) {
        return entry.first("source")
                .map(source -> FeedXml.resolve(source, Texts.orNull(source.attr("url")), reader.uri()))
                .orElse(null);
    }

    private @Nullable String address(Children entry, String... names) {
        String address = entry.text(names);
        return address == null
                ? null
                : FeedXml.resolve(entry.first(names).orElse(entry.parent()), address, reader.uri());
    }
}
