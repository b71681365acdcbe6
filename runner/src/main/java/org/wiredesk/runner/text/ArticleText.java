package org.wiredesk.runner.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Section;

/** An article for a person: its text with every mention marked, and its tags in lists below. */
public final class ArticleText {

    private static final int LABEL = 15;
    private static final String SEPARATOR = " \u00b7 ";

    private final int columns;
    private final Marks marks;

    /**
     * @param columns width of the terminal; 0 where there is none
     * @param colours whether to mark in colours; in brackets otherwise
     */
    public ArticleText(int columns, boolean colours) {
        this.columns = Wrapper.columns(columns);
        this.marks = colours ? Marks.COLOURS : Marks.BRACKETS;
    }

    /** The article in lines, each ended. */
    public String render(EnrichedArticle article) {
        List<String> out = new ArrayList<>();
        section(article, Section.HEADLINE).forEach(line -> out.add(marks.strong(line)));
        plain(origin(article)).forEach(line -> out.add(marks.faint(line)));
        out.add("");
        out.addAll(section(article, Section.BODY));
        List<String> lists = lists(article);
        if (!lists.isEmpty()) {
            out.add("");
            out.addAll(lists);
        }
        return String.join("\n", out) + "\n";
    }

    /** What stands between two articles. */
    public String separator() {
        return "\n" + marks.faint("\u2500".repeat(columns)) + "\n\n";
    }

    private List<String> section(EnrichedArticle article, Section section) {
        String text = article.text(section).stripTrailing();
        return Wrapper.wrap(
                text, Highlight.of(text, section, article.enrichment().mentions()), columns, marks);
    }

    private List<String> plain(String text) {
        return Wrapper.wrap(text, List.of(), columns, marks);
    }

    private static String origin(EnrichedArticle article) {
        List<String> parts = new ArrayList<>();
        add(parts, article.by());
        article.infoSources().stream()
                .filter(source -> source.role().equals("publisher"))
                .findFirst()
                .ifPresent(publisher -> parts.add(publisher.name()));
        if (article.contentCreated() != null) {
            parts.add(Times.minutes(article.contentCreated()));
        }
        add(parts, article.language());
        if (article.version() > 1) {
            parts.add("version " + article.version());
        }
        parts.add(article.uri());
        return String.join(SEPARATOR, parts);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(part);
        }
    }

    private List<String> lists(EnrichedArticle article) {
        List<String> out = new ArrayList<>();
        list(
                out,
                Kind.TOPIC,
                "Topics",
                article.subjects(),
                subject -> subject.name() + " " + subject.confidence() + " %");
        list(out, Kind.PERSON, "People", article.people(), ArticleText::entity);
        list(out, Kind.ORGANISATION, "Organisations", article.organisations(), ArticleText::entity);
        list(out, Kind.PLACE, "Places", article.places(), ArticleText::entity);
        list(out, Kind.SOURCE, "Sources", article.infoSources(), source -> source(article, source));
        for (Quote quote : article.enrichment().quotes()) {
            String speaker = quote.speaker() == null ? "somebody" : quote.speaker();
            String said = quote.verb() == null ? "" : " (" + quote.verb() + ")";
            entry(out, "Said", "\u201c" + quote.text() + "\u201d \u2013 " + speaker + said);
        }
        article.enrichment()
                .failed()
                .forEach(failure -> entry(out, "Failed", failure.creator() + ": " + failure.reason()));
        return out;
    }

    private <T> void list(List<String> out, Kind kind, String label, List<T> entries, Function<T, String> text) {
        if (!entries.isEmpty()) {
            entry(
                    out,
                    marks.label(kind, label) + " ".repeat(LABEL - label.length()),
                    entries.stream().map(text).collect(Collectors.joining(SEPARATOR)));
        }
    }

    /** A label, and a text that is indented under its own beginning. */
    private void entry(List<String> out, String label, String text) {
        String first = label.length() < LABEL ? label + " ".repeat(LABEL - label.length()) : label;
        List<String> lines = Wrapper.wrap(text, List.of(), columns - LABEL, marks);
        for (int i = 0; i < lines.size(); i++) {
            out.add((i == 0 ? first : " ".repeat(LABEL)) + lines.get(i));
        }
    }

    /** {@code Berlin (Q64)}, or only the name where the entity is not linked. */
    private static String entity(Entity entity) {
        return entity.uri() == null ? entity.name() : entity.name() + " (" + id(entity.uri()) + ")";
    }

    /** {@code Reuters (agency)}, {@code Le Monde (cited: "according to", hyperlink)}. */
    private static String source(EnrichedArticle article, InfoSource source) {
        Set<String> signs = new LinkedHashSet<>();
        for (Citation citation : article.enrichment().citations()) {
            if (citation.source().equals(source.uri()) || citation.source().equals(source.literal())) {
                signs.add(citation.verb() == null ? citation.method() : "\u201c" + citation.verb() + "\u201d");
            }
        }
        String evidence = signs.isEmpty() ? "" : ": " + String.join(", ", signs);
        return source.name() + " (" + source.role() + evidence + ")";
    }

    /** What a person recognises of a uri: its last part. */
    private static String id(String uri) {
        String path = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
