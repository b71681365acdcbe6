package org.wiredesk.runner.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Section;

/**
 * Cuts a text where marks begin and end. Tags of HTML cannot cross each other, mentions do: "European [Central Bank]",
 * or a quote that ends inside a name. So the text is cut at every boundary, mentions that overlap become one cluster, pronouns stay plain text,
 * and each piece knows all that covers it. Offsets that do not lie in the text are left out.
 */
final class Spans {

    private final int[] codePoints;
    private final List<Mention> mentions;
    private final List<Quote> quotes;

    private Spans(EnrichedArticle article, Section section) {
        this.codePoints = article.text(section).codePoints().toArray();
        this.mentions = article.enrichment().mentions().stream()
                .filter(mention ->
                        mention.section() == section && !mention.isPronoun() && inside(mention.begin(), mention.end()))
                .sorted(Comparator.comparingInt(Mention::begin))
                .toList();
        this.quotes = article.enrichment().quotes().stream()
                .filter(quote -> quote.section() == section && inside(quote.begin(), quote.end()))
                .sorted(Comparator.comparingInt(Quote::begin))
                .toList();
    }

    /** The paragraphs of a section, none of them blank, each as a row of clusters. */
    static List<List<Cluster>> paragraphs(EnrichedArticle article, Section section) {
        return new Spans(article, section).paragraphs();
    }

    private boolean inside(int begin, int end) {
        return begin >= 0 && begin < end && end <= codePoints.length;
    }

    private List<List<Cluster>> paragraphs() {
        List<List<Cluster>> paragraphs = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= codePoints.length; i++) {
            if (i == codePoints.length || codePoints[i] == '\n') {
                if (!text(begin, i).isBlank()) {
                    paragraphs.add(clusters(begin, i));
                }
                begin = i + 1;
            }
        }
        return paragraphs;
    }

    private List<Cluster> clusters(int begin, int end) {
        List<Mention> here = mentions.stream()
                .filter(mention -> mention.begin() < end && begin < mention.end())
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        int at = begin;
        for (int i = 0; i < here.size(); ) {
            int first = Math.max(begin, here.get(i).begin());
            int last = Math.min(end, here.get(i).end());
            List<Mention> together = new ArrayList<>(List.of(here.get(i++)));
            while (i < here.size() && here.get(i).begin() < last) {
                last = Math.max(last, Math.min(end, here.get(i).end()));
                together.add(here.get(i++));
            }
            addPlain(clusters, at, first);
            clusters.add(cluster(first, last, together));
            at = last;
        }
        addPlain(clusters, at, end);
        return clusters;
    }

    /** Plain text, cut where a quote begins, so that the quote has a place to be pointed at. */
    private void addPlain(List<Cluster> clusters, int begin, int end) {
        int at = begin;
        for (Quote quote : quotes) {
            if (quote.begin() > at && quote.begin() < end) {
                clusters.add(cluster(at, quote.begin(), List.of()));
                at = quote.begin();
            }
        }
        if (at < end) {
            clusters.add(cluster(at, end, List.of()));
        }
    }

    private Cluster cluster(int begin, int end, List<Mention> covering) {
        List<Quote> near = quotes.stream()
                .filter(quote -> quote.begin() < end && begin < quote.end())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(Set.of(begin, end));
        covering.forEach(mention -> {
            cuts.add(mention.begin());
            cuts.add(mention.end());
        });
        near.forEach(quote -> {
            cuts.add(quote.begin());
            cuts.add(quote.end());
        });
        List<Piece> pieces = new ArrayList<>();
        int at = begin;
        for (int cut : cuts.subSet(begin, false, end, true)) {
            pieces.add(piece(at, cut, covering, near));
            at = cut;
        }
        List<Quote> begins =
                near.stream().filter(quote -> quote.begin() >= begin).toList();
        return new Cluster(pieces, covering, begins);
    }

    private Piece piece(int begin, int end, List<Mention> covering, List<Quote> near) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        covering.stream()
                .filter(mention -> mention.begin() < end && begin < mention.end())
                .forEach(mention -> kinds.add(mention.kind()));
        boolean quoted = near.stream().anyMatch(quote -> quote.begin() < end && begin < quote.end());
        return new Piece(text(begin, end), kinds, quoted);
    }

    private String text(int begin, int end) {
        return CodePoints.wellFormed(new String(codePoints, begin, end - begin));
    }
}
