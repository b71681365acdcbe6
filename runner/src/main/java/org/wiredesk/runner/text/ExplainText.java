package org.wiredesk.runner.text;

import java.util.ArrayList;
import java.util.List;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.runner.explain.Explanation;
import org.wiredesk.runner.explain.Explanation.Entry;
import org.wiredesk.runner.explain.Explanation.Part;
import org.wiredesk.runner.explain.Place;

/** Why each tag of an article is there, for a person at a terminal. */
public final class ExplainText {

    private static final String INDENT = "  ";
    private static final String SEPARATOR = " \u00b7 ";
    private static final int MOST_PLACES = 4;

    private final int columns;
    private final Marks marks;

    /**
     * @param columns width of the terminal; 0 where there is none
     * @param colours whether to use colours
     */
    public ExplainText(int columns, boolean colours) {
        this.columns = Wrapper.columns(columns);
        this.marks = colours ? Marks.COLOURS : Marks.BRACKETS;
    }

    /** The explanation in lines, each ended. */
    public String render(EnrichedArticle article) {
        List<String> out = new ArrayList<>();
        wrap(article.headline().isBlank() ? "(no headline)" : article.headline(), "")
                .forEach(line -> out.add(marks.strong(line)));
        wrap(article.uri(), "").forEach(line -> out.add(marks.faint(line)));
        for (Part part : Explanation.of(article).parts()) {
            out.add("");
            out.add(part.kind().map(kind -> marks.label(kind, part.title())).orElse(marks.strong(part.title())));
            part.entries().forEach(entry -> add(out, entry));
        }
        return String.join("\n", out) + "\n";
    }

    /** What stands between two articles. */
    public String separator() {
        return "\n" + marks.faint("\u2500".repeat(columns)) + "\n\n";
    }

    private void add(List<String> out, Entry entry) {
        String facts = String.join(SEPARATOR, entry.facts());
        List<String> lines = wrap(facts.isEmpty() ? entry.name() : entry.name() + SEPARATOR + facts, INDENT);
        out.addAll(lines);
        entry.reasons().forEach(reason -> out.addAll(wrap(reason, INDENT.repeat(3))));
        entry.places().stream().limit(MOST_PLACES).forEach(place -> add(out, place));
        int more = entry.places().size() - MOST_PLACES;
        if (more > 0) {
            out.add(INDENT.repeat(3) + marks.faint("and " + more + (more == 1 ? " more place" : " more places")));
        }
    }

    /** Such as {@code body 532-541: ... chief [economist] at the Kiel ...}. */
    private void add(List<String> out, Place place) {
        String where = place.section() + " " + place.begin() + "\u2013" + place.end();
        String context = (place.before() + "[" + place.text() + "]" + place.after()).strip();
        String note = place.note().isEmpty() ? "" : SEPARATOR + place.note() + SEPARATOR + place.confidence() + " %";
        List<String> lines = wrap(where + ": " + context + note, INDENT.repeat(3));
        lines.forEach(line -> out.add(marks.faint(line)));
    }

    private List<String> wrap(String text, String indent) {
        return Wrapper.wrap(text, List.of(), columns - indent.length(), marks).stream()
                .map(line -> indent + line)
                .toList();
    }
}
