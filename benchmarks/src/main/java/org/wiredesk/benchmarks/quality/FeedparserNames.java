package org.wiredesk.benchmarks.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.feed.About;
import org.wiredesk.ingest.feed.Extension;
import org.wiredesk.ingest.feed.Feed;
import org.wiredesk.ingest.feed.FeedDates;
import org.wiredesk.ingest.feed.FeedEntry;
import org.wiredesk.ingest.feed.Generator;
import org.wiredesk.ingest.feed.Image;
import org.wiredesk.ingest.feed.Link;
import org.wiredesk.ingest.feed.Markup;
import org.wiredesk.ingest.feed.Media;
import org.wiredesk.ingest.feed.Person;
import org.wiredesk.ingest.feed.Place;

/** A feed of ours under the names that feedparser has for the same things, as its documentation lists them. */
final class FeedparserNames {

    private static final Set<String> OWN_FIELD = Set.of("itunes_keywords", "itunes_explicit", "itunes_block");

    private FeedparserNames() {}

    static Map<String, Object> of(Feed feed) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("bozo", !feed.repairs().isEmpty());
        all.put("encoding", feed.charset());
        all.put(
                "version",
                feed.dialect().replaceFirst("rss 2\\.\\d+", "rss 2.0").replaceAll("[ .]", ""));
        Map<String, Object> head = about(feed.about());
        text(head, "info", feed.info());
        extensions(head, feed.extensions());
        text(head, "tagline", feed.about().summary());
        text(head, "description", feed.about().summary());
        text(head, "subtitle", feed.about().summary());
        all.put("feed", head);
        all.put("entries", feed.entries().stream().map(FeedparserNames::entry).toList());
        return all;
    }

    private static Map<String, Object> entry(FeedEntry entry) {
        Map<String, Object> names = about(entry.about());
        text(names, "summary", entry.summary());
        text(names, "description", entry.summary());
        extensions(names, entry.extensions());
        put(names, "subtitle", extension(entry.extensions(), "itunes:subtitle"));
        put(names, "link", entry.link());
        put(names, "comments", entry.comments());
        put(names, "wfw_comment", entry.comments());
        put(names, "wfw_commentrss", entry.commentFeed());
        names.put(
                "guidislink", entry.permalink() && String.valueOf(entry.link()).equals(entry.id()));
        names.put(
                "enclosures",
                entry.enclosures().stream().map(FeedparserNames::link).toList());
        List<Map<String, Object>> contents = new ArrayList<>();
        entry.contents().forEach(content -> contents.add(detail(content)));
        names.put("content", contents);
        if (contents.isEmpty()) {
            names.remove("content");
        } else {
            // feedparser shows the long text as the summary where there is no short one.
            names.putIfAbsent("summary", contents.get(0).get("value"));
            names.putIfAbsent("description", contents.get(0).get("value"));
        }
        if (entry.origin() != null || entry.originUri() != null) {
            Map<String, Object> source = new LinkedHashMap<>();
            if (entry.origin() != null) {
                source.putAll(about(entry.origin()));
                text(source, "subtitle", entry.origin().summary());
            }
            put(source, "href", entry.originUri());
            names.put("source", source);
        }
        media(names, entry.media());
        entry.places().stream().findFirst().ifPresent(place -> names.put("where", place(place)));
        return names;
    }

    private static Map<String, Object> about(About about) {
        Map<String, Object> names = new LinkedHashMap<>();
        put(names, "id", about.id());
        put(names, "guid", about.id());
        put(names, "link", about.link());
        names.put("links", about.links().stream().map(FeedparserNames::link).toList());
        text(names, "title", about.title());
        text(names, "rights", about.rights());
        text(names, "copyright", about.rights());
        people(names, "author", about.authors());
        names.put(
                "contributors",
                about.contributors().stream().map(FeedparserNames::person).toList());
        if (about.publisher() != null) {
            people(names, "publisher", List.of(about.publisher()));
        }
        List<Map<String, Object>> tags = new ArrayList<>();
        about.categories().forEach(category -> {
            Map<String, Object> tag = new LinkedHashMap<>();
            put(tag, "term", category.term());
            put(tag, "scheme", category.scheme());
            put(tag, "label", category.label());
            tags.add(tag);
        });
        names.put("tags", tags);
        if (!tags.isEmpty()) {
            put(names, "category", (String) tags.get(0).get("term"));
        }
        date(names, "published", about.published());
        date(names, "created", about.created());
        date(names, "expired", about.expires());
        // feedparser answers a question for the one with the other where only that is there.
        date(names, "updated", about.updated() != null ? about.updated() : about.published());
        put(names, "language", about.language());
        if (about.image() != null) {
            names.put("image", image(about.image()));
        }
        if (about.generator() != null) {
            names.put("generator", String.valueOf(about.generator().name()));
            names.put("generator_detail", generator(about.generator()));
        }
        names.put("itunes_block", about.blocked() ? 1 : 0);
        names.put("itunes_explicit", about.explicit());
        return names;
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("rel", link.rel());
        put(names, "type", link.type());
        names.put("href", link.href());
        put(names, "title", link.title());
        put(names, "hreflang", link.hreflang());
        put(names, "length", link.length());
        return names;
    }

    private static void people(Map<String, Object> names, String role, List<Person> people) {
        names.put(role + "s", people.stream().map(FeedparserNames::person).toList());
        if (people.isEmpty()) {
            return;
        }
        Person last = people.get(people.size() - 1);
        names.put(role + "_detail", person(last));
        String both = last.name() != null && last.email() != null
                ? last.name() + " (" + last.email() + ")"
                : last.name() != null ? last.name() : last.email();
        put(names, role, both);
    }

    private static Map<String, Object> person(Person person) {
        Map<String, Object> names = new LinkedHashMap<>();
        put(names, "name", person.name());
        put(names, "email", person.email());
        put(names, "href", person.uri());
        put(names, "url", person.uri());
        return names;
    }

    private static void text(Map<String, Object> names, String name, @Nullable Markup text) {
        if (text != null) {
            names.put(name, text.value());
            names.put(name + "_detail", detail(text));
        }
    }

    private static Map<String, Object> detail(Markup text) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("value", text.value());
        names.put("type", text.type());
        names.put("language", text.language());
        names.put("base", text.base());
        return names;
    }

    private static void date(Map<String, Object> names, String name, @Nullable String date) {
        put(names, name, date);
        Optional<Instant> read = date == null ? Optional.empty() : FeedDates.read(date);
        read.ifPresent(instant -> {
            ZonedDateTime t = instant.atZone(ZoneOffset.UTC);
            names.put(
                    name + "_parsed",
                    List.of(
                            t.getYear(),
                            t.getMonthValue(),
                            t.getDayOfMonth(),
                            t.getHour(),
                            t.getMinute(),
                            t.getSecond(),
                            t.getDayOfWeek().getValue() - 1,
                            t.getDayOfYear(),
                            0));
        });
    }

    private static Map<String, Object> image(Image image) {
        Map<String, Object> names = new LinkedHashMap<>();
        put(names, "href", image.url());
        put(names, "title", image.title());
        put(names, "link", image.link());
        put(names, "width", image.width());
        put(names, "height", image.height());
        return names;
    }

    private static Map<String, Object> generator(Generator generator) {
        Map<String, Object> names = new LinkedHashMap<>();
        put(names, "name", generator.name());
        put(names, "href", generator.uri());
        put(names, "url", generator.uri());
        put(names, "version", generator.version());
        return names;
    }

    private static void media(Map<String, Object> names, Media media) {
        List<Map<String, Object>> credits = new ArrayList<>();
        media.credits().forEach(credit -> {
            Map<String, Object> one = new LinkedHashMap<>();
            put(one, "content", credit.name());
            put(one, "role", credit.role());
            credits.add(one);
        });
        names.put("media_credit", credits);
        names.put(
                "media_thumbnail",
                media.thumbnails().stream().map(url -> Map.of("url", url)).toList());
        if (media.player() != null) {
            names.put("media_player", Map.of("url", media.player()));
        }
        if (media.rating() != null) {
            names.put("media_rating", Map.of("content", media.rating()));
        }
        if (media.licence() != null) {
            Map<String, Object> licence = new LinkedHashMap<>();
            put(licence, "content", media.licence().text());
            put(licence, "type", media.licence().type());
            put(licence, "href", media.licence().href());
            names.put("media_license", licence);
        }
    }

    private static Map<String, Object> place(Place place) {
        Object coordinates = place.type().equals("Point") ? place.coordinates().get(0) : place.coordinates();
        return Map.of("type", place.type(), "coordinates", coordinates);
    }

    /** What has no field of its own goes by its element's name, with its attributes or its children. */
    private static void extensions(Map<String, Object> names, List<Extension> extensions) {
        for (Extension extension : extensions) {
            String name = extension.name().replaceFirst("^atom:", "").replace(':', '_');
            if (OWN_FIELD.contains(name)) {
                continue;
            }
            Map<String, Object> value = new LinkedHashMap<>();
            extension.attributes().forEach((key, text) -> value.put(key.toLowerCase(java.util.Locale.ROOT), text));
            extension
                    .children()
                    .forEach(child -> value.putIfAbsent(child.name().replaceFirst(".*:", ""), child.value()));
            names.putIfAbsent(name, value.isEmpty() ? extension.value() : value);
        }
    }

    private static @Nullable String extension(List<Extension> extensions, String name) {
        return extensions.stream()
                .filter(extension -> extension.name().equals(name))
                .map(Extension::value)
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, Object> names, String name, @Nullable String value) {
        if (value != null) {
            names.put(name, value);
        }
    }
}
