package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * An element that a feed or an entry has beside what this reader understands, as it is.
 *
 * @param name in lower case, with its usual prefix: {@code dc:creator}
 * @param value its text, without blanks around it
 */
public record Extension(String name, String value, Map<String, String> attributes, List<Extension> children) {

    private static final int DEEPEST = 4;
    private static final int MOST = 200;

    /** The children of an element. What is many or deep beyond reason is left out. */
    static List<Extension> in(Element parent) {
        return in(parent, DEEPEST);
    }

    private static List<Extension> in(Element parent, int depth) {
        List<Extension> all = new ArrayList<>();
        Element child = depth == 0 ? null : parent.firstElementChild();
        for (; child != null && all.size() < MOST; child = child.nextElementSibling()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (Attribute attribute : child.attributes()) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
            all.add(new Extension(FeedXml.name(child), child.wholeText().strip(), attributes, in(child, depth - 1)));
        }
        return all;
    }
}
