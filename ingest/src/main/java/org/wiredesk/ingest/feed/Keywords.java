package org.wiredesk.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Categories, tags and subjects of an entry. What a person would read counts before what a machine would. */
final class Keywords {

    private static final String[] WORDS = {"atom:category", "category", "dc:subject", "media:category"};
    private static final String[] LISTS = {"itunes:keywords", "media:keywords"};

    private Keywords() {}

    static List<String> in(Children entry) {
        Set<String> keywords = new LinkedHashSet<>();
        for (String name : WORDS) {
            entry.all(name).forEach(category -> add(keywords, word(category)));
        }
        entry.all("itunes:category").forEach(category -> add(keywords, category.attr("text")));
        for (String name : LISTS) {
            for (Element list : entry.all(name)) {
                for (String keyword : list.wholeText().split(",")) {
                    add(keywords, keyword);
                }
            }
        }
        return List.copyOf(keywords);
    }

    private static String word(Element category) {
        String label = category.attr("label");
        String term = category.attr("term");
        return !label.isBlank() ? label : !term.isBlank() ? term : category.wholeText();
    }

    private static void add(Set<String> keywords, String keyword) {
        if (!keyword.isBlank()) {
            keywords.add(keyword.strip());
        }
    }
}
