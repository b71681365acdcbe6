package org.wiredesk.ingest.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import tools.jackson.databind.JsonNode;

/**
 * IPTC ninjs. Version 1 has {@code headline} and {@code body_text}, {@code body_xhtml} and so on; from version 2 there
 * are lists {@code headlines} and {@code bodies} with roles. Pictures, sound and events have no body and are refused.
 */
final class Ninjs {

    /** Fields that no other export is known to have. Beside a {@code uri}, one of them is enough. */
    private static final List<String> ITS_OWN = List.of(
            "pubstatus",
            "representationtype",
            "firstcreated",
            "contentcreated",
            "embargoed",
            "copyrightholder",
            "copyrightnotice",
            "usageterms",
            "ednote",
            "infosource",
            "infosources",
            "renditions",
            "associations",
            "altids",
            "rightsinfo",
            "trustindicator",
            "trustindicators",
            "digitalsourcetype",
            "planned_coverage",
            "description_text",
            "description_html",
            "body_html");

    /** Where other exports keep the text. Who has it here is read as one of those, or the text would be lost. */
    private static final List<String> TEXT_OF_OTHERS =
            List.of("text", "html", "content", "content_html", "content_text", "articleBody", "fulltext", "plaintext");

    private Ninjs() {}

    static boolean recognises(Fields fields) {
        boolean lists = isList(fields, "headlines") || isList(fields, "bodies");
        boolean first = fields.has("uri")
                && (fields.has("versioncreated") || fields.has("body_xhtml") || fields.has("body_text"));
        boolean signed = fields.has("uri") && ITS_OWN.stream().anyMatch(fields::has);
        return lists
                || first
                || saysSo(fields)
                || signed && TEXT_OF_OTHERS.stream().noneMatch(fields::has);
    }

    private static boolean saysSo(Fields fields) {
        return fields.node("standard", "$standard")
                .map(standard -> standard.path("name").asString(""))
                .filter("ninjs"::equalsIgnoreCase)
                .isPresent();
    }

    static Discovery read(Fields fields, Delivery delivery, Limits limits) throws RefusedException {
        NinjsRules.check(fields);
        List<Item> headlines = items(fields, "headlines", "headline");
        String headline = main(headlines).map(Item::value).orElse(fields.text("title"));
        String status = lower(fields.text("pubstatus"));
        if (status.equals("canceled")) {
            return delivery.canceled(fields.text("uri"), declared(fields, headline));
        }
        if (status.equals("withheld")) {
            throw new RefusedException(Reason.NOT_AN_ARTICLE, "its publisher says that it is withheld");
        }
        Content content = content(items(fields, "bodies", "body"), limits);
        String type = Optional.ofNullable(fields.text("type")).orElse("text");
        if (content.bytes().length == 0 && headline == null) {
            throw new RefusedException(Reason.NOT_AN_ARTICLE, "ninjs with neither a headline nor a text");
        }
        if (content.bytes().length == 0 && !type.equals("text")) {
            throw new RefusedException(Reason.NOT_AN_ARTICLE, "ninjs of type " + type + " without a body");
        }
        return delivery.article(fields.text("uri"), content, declared(fields, headline));
    }

    private static Content content(List<Item> bodies, Limits limits) throws RefusedException {
        for (Item body : bodies) {
            if (body.plain()) {
                return Body.plain(body.value(), limits);
            }
        }
        // NITF and NewsML bodies are XML, but their paragraphs are those of HTML.
        for (Item body : bodies) {
            return body.type().isEmpty() ? Body.either(body.value(), limits) : Body.html(body.value(), limits);
        }
        return Body.plain("", limits);
    }

    private static Declared declared(Fields fields, @Nullable String headline) {
        return new Declared(
                headline,
                fields.names("by", "byline"),
                fields.text("contentcreated", "firstcreated", "versioncreated"),
                fields.text("versioncreated"),
                fields.text("language"),
                main(items(fields, "descriptions", "description"))
                        .map(Item::value)
                        .orElse(null),
                fields.text("webUrl", "url", "link"),
                fields.text("guid"),
                fields.list("subjects", "subject"),
                source(fields),
                null);
    }

    private static @Nullable Named source(Fields fields) {
        Named source = fields.named("infosources", "infosource");
        String holder = fields.text("source", "copyrightholder");
        return source != null || holder == null ? source : new Named(holder, null);
    }

    /** The members of a list, then the fields of version 1: {@code headline}, {@code body_text}. */
    private static List<Item> items(Fields fields, String list, String single) {
        List<Item> items = new ArrayList<>();
        fields.node(list)
                .filter(JsonNode::isArray)
                .ifPresent(array -> array.forEach(element -> {
                    Fields item = new Fields(element);
                    String value = item.text("value");
                    if (value != null) {
                        items.add(new Item(lower(item.text("role")), lower(item.text("contenttype")), value));
                    }
                }));
        for (String kind : List.of("", "_text", "_html", "_xhtml", "_nitf", "_newsml")) {
            String value = fields.text(single + kind);
            if (value != null) {
                items.add(new Item("", kind.isEmpty() ? "" : kind.equals("_text") ? "text/plain" : "text/html", value));
            }
        }
        return items;
    }

    private static Optional<Item> main(List<Item> items) {
        return items.stream()
                .filter(item -> item.role().equals("main") || item.role().equals("headline"))
                .findFirst()
                .or(() -> items.stream().findFirst());
    }

    private static boolean isList(Fields fields, String name) {
        return fields.node(name).filter(JsonNode::isArray).isPresent();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private record Item(String role, String type, String value) {

        boolean plain() {
            return type.startsWith("text/plain") || type.isEmpty() && role.equals("text");
        }
    }
}
