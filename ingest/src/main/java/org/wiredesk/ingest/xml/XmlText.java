package org.wiredesk.ingest.xml;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** The HTML of a text that is marked up in XHTML or NITF: its paragraphs and their like, and links. */
public final class XmlText {

    private static final Set<String> KEPT = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
            "br",
            "hr",
            "blockquote",
            "pre",
            "strong",
            "em",
            "b",
            "i",
            "sub",
            "sup",
            "q",
            "div",
            "section",
            "article",
            "figure",
            "figcaption",
            "a");
    private static final Map<String, String> NITF =
            Map.of("hl1", "h2", "hl2", "h2", "bq", "blockquote", "block", "div", "hedline", "div", "credit", "p");
    /** Not to be read: what belongs to pictures, tables of numbers for machines, notes of editors. */
    private static final Set<String> LEFT_OUT =
            Set.of("media", "ednote", "note", "nitf-table-metadata", "script", "style", "head", "body.end");

    private XmlText() {}

    public static String html(XmlNode node) {
        StringBuilder out = new StringBuilder();
        node.content().forEach(part -> write(part, out));
        return out.toString().strip();
    }

    private static void write(Object part, StringBuilder out) {
        if (!(part instanceof XmlNode node)) {
            out.append(Entities.escape(part.toString()));
            return;
        }
        if (LEFT_OUT.contains(node.name())) {
            return;
        }
        String name = NITF.getOrDefault(node.name(), node.name());
        if (!KEPT.contains(name)) {
            node.content().forEach(inner -> write(inner, out));
            return;
        }
        out.append('<').append(name).append(link(node, name)).append('>');
        node.content().forEach(inner -> write(inner, out));
        if (!name.equals("br") && !name.equals("hr")) {
            out.append("</").append(name).append('>');
        }
    }

    private static String link(XmlNode node, String name) {
        @Nullable String href = name.equals("a") ? node.attribute("href") : null;
        return href == null ? "" : " href=\"" + Entities.escape(href) + "\"";
    }
}
