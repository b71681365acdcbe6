package org.wiredesk.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Categories, tags and subjects of a feed or an entry. */
final class Categories {

    private static final String ITUNES = "http://www.itunes.com/";
    private static final String MEDIA = "http://search.yahoo.com/mrss/category_schema";
    private static final String[] LISTS = {"itunes:keywords", "media:keywords", "tags", "keywords"};

    private static final Category NOTHING = new Category(null, null, null);

    private Categories() {}

    static List<Category> in(Children entry) {
        Set<Category> categories = new LinkedHashSet<>();
        for (String name : LISTS) {
            for (Element list : entry.all(name)) {
                for (String keyword : list.wholeText().strip().split("\\s*,\\s*")) {
                    add(categories, keyword, name.startsWith("itunes") ? ITUNES : "", "");
                }
            }
        }
        for (String name : new String[] {"atom:category", "category", "dc:subject"}) {
            for (Element category : entry.all(name)) {
                String term = category.hasAttr("term") ? category.attr("term") : category.wholeText();
                String scheme = category.hasAttr("scheme") ? category.attr("scheme") : category.attr("domain");
                add(categories, term, scheme, category.attr("label"));
            }
        }
        entry.all("itunes:category").forEach(category -> itunes(categories, category));
        media(categories, entry);
        entry.first("media:group").ifPresent(group -> media(categories, Children.of(group)));
        return List.copyOf(categories);
    }

    private static void media(Set<Category> categories, Children entry) {
        for (Element category : entry.all("media:category")) {
            String scheme = category.hasAttr("scheme") ? category.attr("scheme") : MEDIA;
            if (!category.wholeText().isBlank()) {
                add(categories, category.wholeText(), scheme, category.attr("label"));
            }
        }
    }

    private static void itunes(Set<Category> categories, Element category) {
        if (!category.attr("text").isBlank()) {
            add(categories, category.attr("text"), ITUNES, "");
        }
        Children.of(category).all("itunes:category").forEach(narrower -> itunes(categories, narrower));
    }

    private static void add(Set<Category> categories, String term, String scheme, String label) {
        Category category = new Category(Texts.orNull(term), Texts.orNull(scheme), Texts.orNull(label));
        if (!category.equals(NOTHING)) {
            categories.add(category);
        }
    }
}
