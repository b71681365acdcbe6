package org.wiredesk.benchmarks.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.feed.About;
import org.wiredesk.ingest.feed.Extension;
import org.wiredesk.ingest.feed.Feed;
import org.wiredesk.ingest.feed.FeedDates;
import org.wiredesk.ingest.feed.FeedEntry;
import org.wiredesk.ingest.feed.Generator;
import org.wiredesk.ingest.feed.Link;
import org.wiredesk.ingest.feed.Markup;
import org.wiredesk.ingest.feed.Person;

/** A feed of ours in the four shapes that gofeed has. */
final class GofeedNames {

    private GofeedNames() {}

    static Map<String, Object> atom(Feed feed) {
        Map<String, Object> names = atomHead(feed.about(), feed.extensions());
        names.put("version", version(feed));
        List<Map<String, Object>> entries = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            Map<String, Object> one = atomHead(entry.about(), entry.extensions());
            one.put("summary", one.remove("subtitle"));
            entry.contents().stream()
                    .findFirst()
                    .ifPresent(content ->
                            one.put("content", Map.of("value", content.value(), "type", declaredType(entry, content))));
            if (entry.origin() != null) {
                one.put("source", atomHead(entry.origin(), children(entry.extensions(), "atom:source")));
            }
            entries.add(one);
        }
        names.put("entries", entries);
        return names;
    }

    private static Map<String, Object> atomHead(About about, List<Extension> extensions) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("id", about.id());
        names.put("title", value(about.title()));
        names.put("subtitle", value(about.summary()));
        names.put("rights", value(about.rights()));
        names.put("language", about.language());
        names.put("links", about.links().stream().map(GofeedNames::link).toList());
        names.put("authors", about.authors().stream().map(GofeedNames::person).toList());
        names.put(
                "contributors",
                about.contributors().stream().map(GofeedNames::person).toList());
        List<Map<String, Object>> categories = new ArrayList<>();
        about.categories().forEach(category -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("term", category.term());
            one.put("scheme", category.scheme());
            one.put("label", category.label());
            categories.add(one);
        });
        names.put("categories", categories);
        date(names, "published", about.published());
        date(names, "updated", about.updated());
        if (about.generator() != null) {
            Map<String, Object> generator = new LinkedHashMap<>();
            generator.put("value", about.generator().name());
            generator.put("uri", about.generator().uri());
            generator.put("version", about.generator().version());
            names.put("generator", generator);
        }
        names.put("logo", about.image() == null ? null : about.image().url());
        names.put("icon", first(extensions, "atom:icon"));
        return names;
    }

    static Map<String, Object> rss(Feed feed) {
        Map<String, Object> names = rssHead(feed.about());
        List<Extension> extensions = feed.extensions();
        names.put("version", version(feed));
        names.put("managingEditor", first(extensions, "managingeditor"));
        names.put("webMaster", first(extensions, "webmaster"));
        names.put("textInput", map(children(extensions, "textinput")));
        names.put("skipDays", values(children(extensions, "skipdays")));
        names.put("skipHours", values(children(extensions, "skiphours")));
        names.put("links", feed.about().links().stream().map(Link::href).toList());
        extensions(names, extensions);
        List<Map<String, Object>> items = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            Map<String, Object> one = rssHead(entry.about());
            one.put("author", first(entry.extensions(), "author"));
            one.put("comments", entry.comments());
            one.put(
                    "content",
                    entry.contents().isEmpty() ? null : entry.contents().get(0).value());
            Map<String, Object> guid = new LinkedHashMap<>();
            guid.put("value", entry.id());
            guid.put("isPermalink", attribute(entry.extensions(), "guid", "ispermalink"));
            one.put("guid", guid);
            enclosures(one, entry);
            extensions(one, entry.extensions());
            items.add(one);
        }
        names.put("items", items);
        return names;
    }

    private static Map<String, Object> rssHead(About about) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("title", value(about.title()));
        names.put("link", about.link());
        names.put("description", value(about.summary()));
        names.put("copyright", value(about.rights()));
        names.put(
                "generator",
                about.generator() == null ? null : about.generator().name());
        names.put("language", about.language());
        names.put("image", image(about));
        List<Map<String, Object>> categories = new ArrayList<>();
        about.categories().forEach(category -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("value", category.term());
            one.put("domain", category.scheme());
            categories.add(one);
        });
        names.put("categories", categories);
        date(names, "pubDate", about.published());
        return names;
    }

    static Map<String, Object> json(Feed feed) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("version", version(feed));
        jsonHead(names, feed.about());
        names.put("home_page_url", feed.link());
        names.put("feed_url", rel(feed.about(), "self"));
        names.put("next_url", rel(feed.about(), "next"));
        names.put("description", value(feed.about().summary()));
        names.put("user_comment", value(feed.info()));
        names.put(
                "icon",
                feed.about().image() == null ? null : feed.about().image().url());
        List<Map<String, Object>> items = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            Map<String, Object> one = new LinkedHashMap<>();
            jsonHead(one, entry.about());
            one.put("id", entry.id());
            one.put("url", entry.link());
            one.put("external_url", rel(entry.about(), "related"));
            one.put("summary", value(entry.summary()));
            for (Markup content : entry.contents()) {
                one.put(content.html() ? "content_html" : "content_text", content.value());
            }
            one.put(
                    "image",
                    entry.about().image() == null ? null : entry.about().image().url());
            one.put("date_published", entry.published());
            one.put("date_modified", entry.updated());
            one.put("tags", entry.keywords());
            List<Map<String, Object>> attachments = new ArrayList<>();
            entry.enclosures().forEach(file -> {
                Map<String, Object> attachment = new LinkedHashMap<>();
                attachment.put("url", file.href());
                attachment.put("mime_type", file.type());
                attachment.put("title", file.title());
                attachment.put("size_in_bytes", file.length());
                attachments.add(attachment);
            });
            one.put("attachments", attachments);
            items.add(one);
        }
        names.put("items", items);
        return names;
    }

    private static void jsonHead(Map<String, Object> names, About about) {
        names.put("title", value(about.title()));
        names.put("language", about.language());
        about.authors().stream().findFirst().ifPresent(author -> names.put("author", jsonPerson(author)));
        names.put(
                "authors", about.authors().stream().map(GofeedNames::jsonPerson).toList());
    }

    private static Map<String, Object> jsonPerson(Person person) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("name", person.name());
        names.put("url", person.uri());
        return names;
    }

    static Map<String, Object> universal(Feed feed) {
        Map<String, Object> names = universalHead(feed.about(), feed.extensions());
        names.put("feedType", feed.dialect().replaceFirst(" .*", ""));
        names.put("feedVersion", version(feed));
        names.put("feedLink", rel(feed.about(), "self"));
        List<Map<String, Object>> items = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            Map<String, Object> one = universalHead(entry.about(), entry.extensions());
            one.put("guid", entry.id());
            one.put(
                    "content",
                    entry.contents().isEmpty() ? null : entry.contents().get(0).value());
            one.put("link", entry.link());
            enclosures(one, entry);
            items.add(one);
        }
        names.put("items", items);
        if (!items.isEmpty() && feed.dialect().startsWith("json")) {
            // A JSON Feed has no dates of its own; gofeed takes those of the first item.
            for (String date : List.of("published", "publishedParsed", "updated", "updatedParsed")) {
                names.putIfAbsent(date, items.get(0).get(date));
            }
        }
        return names;
    }

    private static Map<String, Object> universalHead(About about, List<Extension> extensions) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("title", value(about.title()));
        names.put("description", value(about.summary()));
        names.put("link", about.link());
        names.put("links", about.links().stream().map(Link::href).toList());
        names.put("copyright", value(about.rights()));
        names.put("language", about.language());
        names.put("generator", about.generator() == null ? null : inOneLine(about.generator()));
        names.put("image", image(about));
        names.put(
                "categories",
                about.categories().stream()
                        .map(c -> c.label() == null ? c.term() : c.label())
                        .toList());
        date(names, "published", about.published());
        // One date stands for the other, and who answers for a feed for who writes it, where only that is there.
        date(names, "updated", about.updated() == null ? about.published() : about.updated());
        List<Person> people =
                about.authors().isEmpty() && about.publisher() != null ? List.of(about.publisher()) : about.authors();
        List<Map<String, Object>> authors =
                people.stream().map(GofeedNames::universalPerson).toList();
        names.put("authors", authors);
        if (!authors.isEmpty()) {
            names.put("author", authors.get(0));
        }
        extensions(names, extensions);
        return names;
    }

    private static String inOneLine(Generator generator) {
        return generator.name()
                + (generator.version() == null ? "" : " v" + generator.version())
                + (generator.uri() == null ? "" : " " + generator.uri());
    }

    private static Map<String, Object> universalPerson(Person person) {
        Map<String, Object> names = person(person);
        names.put("url", person.uri());
        return names;
    }

    private static Map<String, Object> person(Person person) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("name", person.name());
        names.put("email", person.email());
        names.put("uri", person.uri());
        return names;
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("href", link.href());
        names.put("rel", link.rel());
        names.put("type", link.type());
        names.put("title", link.title());
        names.put("hreflang", link.hreflang());
        names.put("length", link.length());
        return names;
    }

    private static void enclosures(Map<String, Object> names, FeedEntry entry) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Link enclosure : entry.enclosures()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("url", enclosure.href());
            one.put("type", enclosure.type());
            one.put("length", enclosure.length());
            all.add(one);
        }
        names.put("enclosures", all);
        if (!all.isEmpty()) {
            names.put("enclosure", all.get(all.size() - 1));
        }
    }

    private static @Nullable Map<String, Object> image(About about) {
        if (about.image() == null) {
            return null;
        }
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("url", about.image().url());
        names.put("title", about.image().title());
        names.put("link", about.image().link());
        return names;
    }

    /** By prefix and name, and the two that gofeed knows by their own names. */
    private static void extensions(Map<String, Object> names, List<Extension> extensions) {
        Map<String, Map<String, List<Map<String, Object>>>> all = new LinkedHashMap<>();
        Map<String, List<String>> dc = new LinkedHashMap<>();
        Map<String, String> itunes = new LinkedHashMap<>();
        for (Extension extension : extensions) {
            int colon = extension.name().indexOf(':');
            if (colon < 0) {
                continue;
            }
            String prefix = extension.name().substring(0, colon);
            String local = extension.name().substring(colon + 1);
            all.computeIfAbsent(prefix, p -> new LinkedHashMap<>())
                    .computeIfAbsent(local, n -> new ArrayList<>())
                    .add(Map.of("name", local, "value", extension.value(), "attrs", extension.attributes()));
            if (prefix.equals("dc")) {
                dc.computeIfAbsent(local, n -> new ArrayList<>()).add(extension.value());
            } else if (prefix.equals("itunes")) {
                itunes.putIfAbsent(local, extension.value());
            }
        }
        names.put("extensions", all);
        names.put("dcExt", dc);
        names.put("itunesExt", itunes);
    }

    private static void date(Map<String, Object> names, String name, @Nullable String date) {
        if (date != null) {
            names.put(name, date);
            Optional<Instant> read = FeedDates.read(date);
            read.ifPresent(instant -> names.put(name + "Parsed", instant.toString()));
        }
    }

    private static String declaredType(FeedEntry entry, Markup content) {
        String declared = attribute(entry.extensions(), "atom:content", "type");
        return declared == null ? content.type() : declared;
    }

    private static @Nullable String rel(About about, String rel) {
        return about.links().stream()
                .filter(link -> link.rel().equals(rel))
                .map(Link::href)
                .findFirst()
                .orElse(null);
    }

    private static List<Extension> children(List<Extension> extensions, String name) {
        return extensions.stream()
                .filter(extension -> extension.name().equals(name))
                .findFirst()
                .map(Extension::children)
                .orElse(List.of());
    }

    private static Map<String, String> map(List<Extension> extensions) {
        Map<String, String> names = new LinkedHashMap<>();
        extensions.forEach(extension -> names.putIfAbsent(extension.name(), extension.value()));
        return names;
    }

    private static List<String> values(List<Extension> extensions) {
        return extensions.stream().map(Extension::value).toList();
    }

    private static @Nullable String first(List<Extension> extensions, String name) {
        return extensions.stream()
                .filter(extension -> extension.name().equals(name))
                .map(Extension::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String attribute(List<Extension> extensions, String name, String attribute) {
        return extensions.stream()
                .filter(extension -> extension.name().equals(name))
                .flatMap(extension -> extension.attributes().entrySet().stream())
                .filter(a -> a.getKey().equalsIgnoreCase(attribute))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String value(@Nullable Markup text) {
        return text == null ? null : text.value();
    }

    private static String version(Feed feed) {
        String dialect = feed.dialect();
        return dialect.contains(" ") ? dialect.substring(dialect.indexOf(' ') + 1) : "";
    }
}
