package org.wiredesk.runner.text;

import java.util.ArrayList;
import java.util.List;
import org.wiredesk.sink.SearchHit;
import org.wiredesk.sink.Snippet;

/** An article that was found, in a few lines, the words that were looked for standing out. */
public final class HitText {

    private static final String INDENT = "  ";
    private static final int TOPICS = 5;

    private final int columns;
    private final Marks marks;

    /**
     * @param columns width of the terminal; 0 where there is none
     * @param colours whether words may stand out by colour; by asterisks otherwise
     */
    public HitText(int columns, boolean colours) {
        this.columns = Wrapper.columns(columns);
        this.marks = colours ? Marks.COLOURS : Marks.BRACKETS;
    }

    /** The hit in lines, each ended, an empty one last. */
    public String render(SearchHit hit) {
        List<String> out = new ArrayList<>();
        lines(hit.headline()).forEach(line -> out.add(marks.strong(line)));
        List<String> origin = new ArrayList<>();
        add(origin, hit.pubStatus().equals("usable") ? null : hit.pubStatus());
        add(origin, hit.publisher());
        add(origin, hit.published() == null ? null : Times.minutes(hit.published()));
        add(origin, hit.language());
        add(origin, hit.url() == null ? hit.uri() : hit.url());
        indented(String.join(" \u00b7 ", origin)).forEach(line -> out.add(marks.faint(line)));
        found(hit.snippet()).forEach(line -> out.add(INDENT + line));
        if (!hit.topics().isEmpty()) {
            List<String> most =
                    hit.topics().subList(0, Math.min(TOPICS, hit.topics().size()));
            indented(String.join(" \u00b7 ", most)).forEach(line -> out.add(marks.faint(line)));
        }
        out.add("");
        return String.join("\n", out) + "\n";
    }

    private List<String> found(Snippet snippet) {
        List<Highlight> highlights = snippet.marks().stream()
                .map(mark -> Highlight.found(mark.begin(), mark.end()))
                .toList();
        return Wrapper.wrap(snippet.text(), highlights, columns - INDENT.length(), marks);
    }

    private List<String> lines(String text) {
        return Wrapper.wrap(text, List.of(), columns, marks);
    }

    private List<String> indented(String text) {
        return Wrapper.wrap(text, List.of(), columns - INDENT.length(), marks).stream()
                .map(line -> INDENT + line)
                .toList();
    }

    private static void add(List<String> parts, @org.jspecify.annotations.Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(part);
        }
    }
}
