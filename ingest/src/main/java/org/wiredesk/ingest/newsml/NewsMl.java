package org.wiredesk.ingest.newsml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Declared.Extras;
import org.wiredesk.article.Declared.Named;
import org.wiredesk.article.Declared.Rendition;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.xml.XmlItems;
import org.wiredesk.ingest.xml.XmlNode;
import org.wiredesk.ingest.xml.XmlText;

/**
 * NewsML-G2: a {@code newsMessage} with any number of news items, or one {@code newsItem}. The text stands in line, as
 * NITF or XHTML, or as plain text; pictures, packages and what is withheld are refused by name; what is canceled is
 * published as such.
 */
public final class NewsMl {

    private static final Set<String> ITEMS = Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem");

    private NewsMl() {}

    /** @throws RefusedException if the XML breaks off or holds no item; what came before was given on */
    public static void read(byte[] xml, Delivery delivery, Limits limits, Consumer<Discovery> to)
            throws RefusedException {
        XmlItems.each(xml, ITEMS, delivery, (item, place) -> article(item, place, limits), to);
    }

    private static Discovery article(XmlNode item, Delivery place, Limits limits) throws RefusedException {
        if (!item.name().equals("newsItem")) {
            throw new RefusedException(Reason.NOT_AN_ARTICLE, "a " + item.name() + " holds no text of its own");
        }
        String status = code(item.first("itemMeta", "pubStatus").orElse(null));
        XmlNode set = item.first("contentSet").orElse(new XmlNode("contentSet", Map.of(), List.of()));
        String guid = item.attribute("guid");
        if (guid != null && status != null && status.endsWith("canceled")) {
            return place.canceled(place.scoped(guid), declared(item, set));
        }
        if (status != null && !status.endsWith("usable")) {
            throw new RefusedException(Reason.NOT_AN_ARTICLE, "its publisher says that it is " + status);
        }
        Content content = content(set);
        if (content.bytes().length > limits.articleBytes()) {
            throw new RefusedException(
                    Reason.TOO_LARGE,
                    "a text of " + content.bytes().length + " bytes; the limit is " + limits.articleBytes());
        }
        Declared declared = declared(item, set);
        String kind = code(item.first("itemMeta", "itemClass").orElse(null));
        if (content.bytes().length == 0
                && (declared.headline() == null || !String.valueOf(kind).endsWith("text"))) {
            throw new RefusedException(Reason.NOT_AN_ARTICLE, "a news item of class " + kind + " without a text");
        }
        return place.article(guid == null ? null : place.scoped(guid), content, declared);
    }

    private static Content content(XmlNode set) {
        for (XmlNode inline : set.all("inlineXML")) {
            XmlNode text = Stream.of("body.content", "body")
                    .flatMap(name -> inline.deep(name).stream())
                    .findFirst()
                    .orElse(inline);
            return html(XmlText.html(text));
        }
        for (XmlNode data : set.all("inlineData")) {
            String type = String.valueOf(data.attribute("contenttype"));
            String text = data.content().stream()
                    .map(part -> part instanceof XmlNode node ? node.text() : part.toString())
                    .collect(Collectors.joining())
                    .strip();
            return type.contains("html") ? html(text) : Content.ofText(Content.PLAIN_TEXT, text);
        }
        return Content.ofText(Content.PLAIN_TEXT, "");
    }

    private static Content html(String html) {
        return new Content(
                "text/html; charset=utf-8", CodePoints.wellFormed(html).getBytes(StandardCharsets.UTF_8));
    }

    private static Declared declared(XmlNode item, XmlNode set) {
        XmlNode meta = item.first("contentMeta").orElse(item);
        String language =
                meta.first("language").map(node -> node.attribute("tag")).orElse(item.attribute("lang"));
        String created = meta.text("contentCreated");
        return new Declared(
                meta.text("headline"),
                by(meta),
                created != null
                        ? created
                        : first(item.text("itemMeta", "firstCreated"), item.text("itemMeta", "versionCreated")),
                first(meta.text("contentModified"), item.text("itemMeta", "versionCreated")),
                language,
                description(meta),
                item.first("itemMeta").stream()
                        .flatMap(itemMeta -> itemMeta.all("link").stream())
                        .map(link -> link.attribute("href"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                item.attribute("guid"),
                subjects(meta),
                source(item, meta),
                null,
                extras(item, set));
    }

    private static @Nullable String by(XmlNode meta) {
        String written = meta.text("by");
        if (written != null) {
            return written;
        }
        String creators = meta.all("creator").stream()
                .map(NewsMl::nameOf)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return creators.isEmpty() ? null : creators;
    }

    private static @Nullable String description(XmlNode meta) {
        List<XmlNode> all = meta.all("description");
        return all.stream()
                .filter(node -> String.valueOf(node.attribute("role")).endsWith("summary"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(XmlNode::text)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static List<String> subjects(XmlNode meta) {
        return Stream.concat(meta.all("subject").stream(), meta.all("keyword").stream())
                .map(node -> node.name().equals("keyword") ? node.text() : nameOf(node))
                .filter(name -> name != null && !name.isBlank())
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    private static @Nullable Named source(XmlNode item, XmlNode meta) {
        Optional<String> source = meta.all("infoSource").stream()
                .map(NewsMl::nameOf)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(meta.text("creditline")))
                .or(() -> item.first("itemMeta", "provider").map(NewsMl::nameOf));
        return source.map(name -> new Named(name, null)).orElse(null);
    }

    private static @Nullable Extras extras(XmlNode item, XmlNode set) {
        String holder =
                item.first("rightsInfo", "copyrightHolder").map(NewsMl::nameOf).orElse(null);
        String notice = first(item.text("rightsInfo", "copyrightNotice"), holder);
        List<Rendition> renditions = new ArrayList<>();
        set.all("remoteContent").forEach(remote -> {
            String href = first(remote.attribute("href"), remote.attribute("residref"));
            if (href != null) {
                renditions.add(new Rendition(href, remote.attribute("contenttype"), null));
            }
        });
        List<String> contributors = item.first("contentMeta").stream()
                .flatMap(meta -> meta.all("contributor").stream())
                .map(NewsMl::nameOf)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        boolean nothing = notice == null && renditions.isEmpty() && contributors.isEmpty();
        return nothing
                ? null
                : new Extras(notice, item.text("itemMeta", "expires"), contributors, renditions, List.of(), List.of());
    }

    /** A name in words; else a literal; codes are for machines. */
    private static @Nullable String nameOf(XmlNode node) {
        String name = node.text("name");
        return name != null ? name : node.attribute("literal");
    }

    private static @Nullable String code(@Nullable XmlNode node) {
        return node == null ? null : first(node.attribute("qcode"), node.attribute("uri"));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
