package org.wiredesk.runner.html;

import static org.wiredesk.runner.html.Html.escape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Section;
import org.wiredesk.runner.explain.Explanation;
import org.wiredesk.runner.explain.Explanation.Entry;

/** One article: its text with everything marked, the evidence of each mark, and the lists beside it. */
final class ArticleHtml {

    private final EnrichedArticle article;
    private final String prefix;
    private final Explanation explanation;
    private final Map<String, Entry> entries = new HashMap<>();
    /** By section and offset: the element that a place of the lists links to. */
    private final Map<String, String> anchors = new HashMap<>();

    private final StringBuilder evidence = new StringBuilder();
    private int marks;

    private ArticleHtml(EnrichedArticle article, int number) {
        this.article = article;
        this.prefix = "a" + number;
        this.explanation = Explanation.of(article);
        explanation
                .parts()
                .forEach(part -> part.kind()
                        .ifPresent(kind ->
                                part.entries().forEach(entry -> entries.put(kind + " " + entry.target(), entry))));
    }

    /** @param number of the article in its page, from 1: its identifiers begin with it */
    static String render(EnrichedArticle article, int number) {
        return new ArticleHtml(article, number).render();
    }

    private String render() {
        String language = article.language() == null ? "" : " lang=\"" + escape(article.language()) + "\"";
        String headline = paragraphs(Section.HEADLINE).stream().collect(Collectors.joining(" "));
        String body = paragraphs(Section.BODY).stream()
                .map(paragraph -> "<p dir=\"auto\">" + paragraph + "</p>\n")
                .collect(Collectors.joining());
        return "<article id=\"" + prefix + "\">\n<div class=\"text\"" + language + ">\n<h2 dir=\"auto\">"
                + (headline.isEmpty() ? "(no headline)" : headline) + "</h2>\n<p class=\"origin\">" + origin()
                + "</p>\n"
                + body + "</div>\n" + new Panel(prefix, anchors).render(explanation) + "<div hidden>\n" + evidence
                + "</div>\n</article>\n";
    }

    private String origin() {
        String by = article.by() == null ? "" : escape(article.by()) + " \u00b7 ";
        String created = article.contentCreated() == null
                ? ""
                : "<time>" + escape(article.contentCreated().toString()) + "</time> \u00b7 ";
        return by + created + Html.link(article.uri(), article.uri());
    }

    private List<String> paragraphs(Section section) {
        return Spans.paragraphs(article, section).stream()
                .map(clusters -> clusters.stream()
                        .map(cluster -> cluster(cluster, section))
                        .collect(Collectors.joining()))
                .toList();
    }

    private String cluster(Cluster cluster, Section section) {
        StringBuilder html = new StringBuilder();
        cluster.begins().forEach(quote -> html.append(sign(quote)));
        String pieces = cluster.pieces().stream().map(ArticleHtml::piece).collect(Collectors.joining());
        if (cluster.mentions().isEmpty()) {
            return html.append(pieces).toString();
        }
        String id = mark();
        evidence(id, cluster.mentions().stream().map(this::evidence).collect(Collectors.joining()));
        cluster.mentions().forEach(mention -> anchors.putIfAbsent(section + " " + mention.begin(), id));
        String kinds = cluster.mentions().stream()
                .map(mention -> mention.kind().toString())
                .distinct()
                .collect(Collectors.joining(" "));
        return html.append("<span class=\"c\" id=\"" + id + "\" tabindex=\"0\" role=\"button\" data-kinds=\"" + kinds
                        + "\" aria-describedby=\"" + id + "e\">" + pieces + "</span>")
                .toString();
    }

    private static String piece(Piece piece) {
        if (piece.kinds().isEmpty() && !piece.quoted()) {
            return escape(piece.text());
        }
        String classes = piece.kinds().stream().map(Kind::toString).collect(Collectors.joining(" "));
        return "<span class=\"s " + classes + (piece.quoted() ? " quote" : "") + "\">" + escape(piece.text())
                + "</span>";
    }

    /** What stands before a quote, so that its evidence can be pointed at without a mark over the whole of it. */
    private String sign(Quote quote) {
        String id = mark();
        explanation.parts().stream()
                .filter(part -> part.title().equals("Quotes"))
                .flatMap(part -> part.entries().stream())
                .filter(entry -> entry.places().stream().anyMatch(place -> place.begin() == quote.begin()))
                .findFirst()
                .ifPresent(entry -> evidence(id, Panel.evidence("quote", entry)));
        anchors.putIfAbsent("quote " + quote.section() + " " + quote.begin(), id);
        return "<span class=\"c q\" id=\"" + id
                + "\" tabindex=\"0\" role=\"button\" data-kinds=\"quote\" aria-label=\"Quote: "
                + escape(quote.speaker() == null ? "nobody named" : quote.speaker()) + "\" aria-describedby=\"" + id
                + "e\"></span>";
    }

    private String mark() {
        return prefix + "m" + ++marks;
    }

    private void evidence(String id, String html) {
        evidence.append("<div id=\"" + id + "e\">").append(html).append("</div>\n");
    }

    private String evidence(Mention mention) {
        Entry entry = entries.getOrDefault(
                mention.kind() + " " + mention.target(),
                new Entry(
                        mention.target(),
                        mention.target(),
                        List.of(mention.confidence() + " %"),
                        List.of(),
                        List.of()));
        return Panel.evidence(mention.kind().toString(), entry);
    }
}
