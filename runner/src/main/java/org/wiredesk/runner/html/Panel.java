package org.wiredesk.runner.html;

import static org.wiredesk.runner.html.Html.escape;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wiredesk.runner.explain.Explanation;
import org.wiredesk.runner.explain.Explanation.Entry;
import org.wiredesk.runner.explain.Explanation.Part;
import org.wiredesk.runner.explain.Place;

/** The lists beside an article: every tag, and on demand why it is there. */
final class Panel {

    private static final int MOST_PLACES = 8;

    private final String prefix;
    private final Map<String, String> anchors;

    /** @param anchors by section and offset the identifier of the mark there */
    Panel(String prefix, Map<String, String> anchors) {
        this.prefix = prefix;
        this.anchors = anchors;
    }

    String render(Explanation explanation) {
        return explanation.parts().stream()
                .map(this::part)
                .collect(Collectors.joining("", "<aside aria-label=\"Tags\">\n", "</aside>\n"));
    }

    private String part(Part part) {
        String id = prefix + part.title().toLowerCase(java.util.Locale.ROOT);
        String entries =
                part.entries().stream().map(entry -> entry(part, entry)).collect(Collectors.joining());
        return "<section class=\"" + kind(part) + "\" aria-labelledby=\"" + id + "\"><h3 id=\"" + id + "\">"
                + part.title() + " <small>" + part.entries().size() + "</small></h3>\n<ul>\n" + entries
                + "</ul></section>\n";
    }

    private static String kind(Part part) {
        return part.kind().map(Object::toString).orElse(part.title().equals("Quotes") ? "quote" : "page");
    }

    private String entry(Part part, Entry entry) {
        String key = part.title().equals("Quotes") ? "quote " : "";
        String places = entry.places().stream()
                .limit(MOST_PLACES)
                .map(place -> "<li>" + place(place, key) + "</li>")
                .collect(Collectors.joining());
        int more = entry.places().size() - MOST_PLACES;
        return "<li><details><summary dir=\"auto\">" + escape(entry.name())
                + entry.facts().stream()
                        .findFirst()
                        .map(fact -> " <small>" + escape(fact) + "</small>")
                        .orElse("")
                + "</summary>" + facts(entry)
                + list(
                        entry.reasons().stream()
                                .map(Html::escape)
                                .map(reason -> "<li>" + reason + "</li>")
                                .collect(Collectors.joining()),
                        "why")
                + list(places, "places") + (more > 0 ? "<p>and " + more + " more</p>" : "") + "</details></li>\n";
    }

    private String place(Place place, String key) {
        String context =
                "<bdi>" + escape(place.before()) + "<b>" + escape(place.text()) + "</b>" + escape(place.after())
                        + "</bdi>" + (place.note().isEmpty() ? "" : " <small>" + escape(place.note()) + "</small>");
        return Optional.ofNullable(anchors.get(key + place.section() + " " + place.begin()))
                .map(id -> "<a href=\"#" + id + "\">" + context + "</a>")
                .orElse(context);
    }

    /** The evidence of one tag, for the box that opens at a mark. */
    static String evidence(String kind, Entry entry) {
        String notes = entry.places().stream()
                .map(Place::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .limit(3)
                .map(note -> "<li>" + escape(note) + "</li>")
                .collect(Collectors.joining());
        String reasons = entry.reasons().stream()
                .limit(6)
                .map(reason -> "<li>" + escape(reason) + "</li>")
                .collect(Collectors.joining());
        return "<div class=\"e " + kind + "\"><b dir=\"auto\">" + escape(entry.name()) + "</b> <small>" + kind
                + "</small>" + facts(entry) + list(reasons + notes, "why") + "</div>";
    }

    private static String facts(Entry entry) {
        return entry.facts().isEmpty()
                ? ""
                : "<p>"
                        + entry.facts().stream()
                                .map(fact -> Html.link(fact, fact))
                                .collect(Collectors.joining(" \u00b7 "))
                        + "</p>";
    }

    private static String list(String items, String type) {
        return items.isEmpty() ? "" : "<ul class=\"" + type + "\">" + items + "</ul>";
    }
}
