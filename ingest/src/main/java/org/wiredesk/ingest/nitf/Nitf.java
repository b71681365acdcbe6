package org.wiredesk.ingest.nitf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import org.wiredesk.ingest.source.Urls;
import org.wiredesk.ingest.xml.XmlItems;
import org.wiredesk.ingest.xml.XmlNode;
import org.wiredesk.ingest.xml.XmlText;

/**
 * NITF, as agencies still send it: one story a file, or several in an element around them. The dateline and the abstract
 * become the beginning of the text and the description.
 */
public final class Nitf {

    private static final Set<String> ITEMS = Set.of("nitf");
    /** {@code 20261123T081500Z}, as NITF writes its dates. */
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{4})?");

    private Nitf() {}

    /** @throws RefusedException if the XML breaks off or holds no story; what came before was given on */
    public static void read(byte[] xml, Delivery delivery, Limits limits, Consumer<Discovery> to)
            throws RefusedException {
        XmlItems.each(xml, ITEMS, delivery, (item, place) -> article(item, place, limits), to);
    }

    private static Discovery article(XmlNode nitf, Delivery place, Limits limits) throws RefusedException {
        XmlNode data = nitf.first("head", "docdata").orElse(nitf);
        String status = data.attribute("management-status");
        if (status != null && !status.equals("usable")) {
            throw new RefusedException(Reason.NOT_AN_ARTICLE, "its publisher says that it is " + status);
        }
        Declared declared = declared(nitf, data);
        String html = text(nitf);
        if (html.isEmpty() && declared.headline() == null) {
            throw new RefusedException(Reason.EMPTY, "a story with neither a headline nor a text");
        }
        byte[] bytes = CodePoints.wellFormed(html).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.articleBytes()) {
            throw new RefusedException(
                    Reason.TOO_LARGE, "a text of " + bytes.length + " bytes; the limit is " + limits.articleBytes());
        }
        return place.article(
                identity(data, declared.guid(), place), new Content("text/html; charset=utf-8", bytes), declared);
    }

    /** An id is a name within its register, whatever file it comes in. */
    private static @Nullable String identity(XmlNode data, @Nullable String id, Delivery place) {
        String register =
                data.first("doc-id").map(node -> node.attribute("regsrc")).orElse(null);
        if (id == null) {
            return null;
        }
        return register == null || Urls.isUri(id)
                ? place.scoped(id)
                : "urn:x-nitf:" + Urls.escape(register) + ":" + Urls.escape(id);
    }

    private static String text(XmlNode nitf) {
        String body = nitf.first("body", "body.content").map(XmlText::html).orElse("");
        String place = nitf.text("body", "body.head", "dateline", "location");
        boolean said = place == null || body.contains(place);
        return said ? body : "<p>" + org.jsoup.nodes.Entities.escape(place) + "</p>" + body;
    }

    private static Declared declared(XmlNode nitf, XmlNode data) {
        Optional<XmlNode> head = nitf.first("body", "body.head");
        String headline = head.map(h -> h.text("hedline", "hl1")).orElse(null);
        String published = Stream.of("date.release", "date.issue")
                .map(name ->
                        data.first(name).map(date -> date.attribute("norm")).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(nitf.first("head", "pubdata")
                        .map(pub -> pub.attribute("date.publication"))
                        .orElse(null));
        return new Declared(
                headline != null ? headline : nitf.text("head", "title"),
                head.map(Nitf::by).orElse(null),
                extended(published),
                null,
                nitf.attribute("lang"),
                head.map(h -> h.text("abstract")).orElse(null),
                null,
                data.first("doc-id").map(id -> id.attribute("id-string")).orElse(null),
                keywords(nitf, data),
                source(nitf, data),
                null,
                extras(nitf, data));
    }

    private static @Nullable String by(XmlNode head) {
        String person = head.text("byline", "person");
        String line = person != null ? person : head.text("byline");
        return line == null ? null : line.replaceFirst("(?i)^by\\s+", "");
    }

    private static List<String> keywords(XmlNode nitf, XmlNode data) {
        Stream<String> words = data.deep("keyword").stream().map(word -> String.valueOf(word.attribute("key")));
        Stream<String> subjects = nitf.deep("tobject.subject").stream()
                .flatMap(
                        subject -> Stream.of("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type")
                                .map(subject::attribute)
                                .filter(Objects::nonNull)
                                .limit(1));
        return Stream.concat(words, subjects)
                .filter(word -> !word.equals("null"))
                .distinct()
                .toList();
    }

    private static @Nullable Named source(XmlNode nitf, XmlNode data) {
        String source = Stream.of(
                        nitf.first("head", "pubdata").map(pub -> pub.attribute("name")),
                        nitf.first("body", "body.head", "distributor").map(XmlNode::text),
                        data.first("doc-id").map(id -> id.attribute("regsrc")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
        return source == null ? null : new Named(source, null);
    }

    private static @Nullable Extras extras(XmlNode nitf, XmlNode data) {
        String holder = data.first("doc.copyright")
                .map(notice -> Stream.of(notice.attribute("holder"), notice.attribute("year"))
                        .filter(Objects::nonNull)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(null))
                .orElse(null);
        List<Rendition> renditions = new ArrayList<>();
        for (XmlNode media : nitf.deep("media")) {
            media.first("media-reference").ifPresent(file -> {
                String href = file.attribute("source");
                if (href != null) {
                    renditions.add(new Rendition(href, file.attribute("mime-type"), media.text("media-caption")));
                }
            });
        }
        String expires =
                data.first("date.expire").map(date -> date.attribute("norm")).orElse(null);
        boolean nothing = holder == null && expires == null && renditions.isEmpty();
        return nothing ? null : new Extras(holder, extended(expires), List.of(), renditions, List.of(), List.of());
    }

    /** A date of the basic form with the signs that most readers of dates want. */
    private static @Nullable String extended(@Nullable String date) {
        var basic = BASIC.matcher(date == null ? "" : date);
        if (!basic.matches()) {
            return date;
        }
        String seconds = basic.group(6) == null ? "00" : basic.group(6);
        String zone = basic.group(7) == null ? "" : basic.group(7).replaceFirst("(\\d{2})(\\d{2})$", "$1:$2");
        return basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3) + "T" + basic.group(4) + ":"
                + basic.group(5) + ":" + seconds + zone;
    }
}
