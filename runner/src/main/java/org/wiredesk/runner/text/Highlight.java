package org.wiredesk.runner.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Section;

/**
 * A stretch of text to mark, in UTF-16 indices, and everything that it is a mention of.
 *
 * @param kinds in the order of {@link Kind}; none for a word that was looked for
 */
record Highlight(int begin, int end, Set<Kind> kinds) {

    Highlight {
        kinds = kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds);
    }

    /** A word that was looked for. */
    static Highlight found(int begin, int end) {
        return new Highlight(begin, end, Set.of());
    }

    /**
     * What to mark in a section: mentions of the same stretch become one highlight; of mentions that overlap, the longest
     * stays, since marks cannot cross. Pronouns are not marked: a page full of coloured "he" reads badly.
     */
    static List<Highlight> of(String text, Section section, List<Mention> mentions) {
        List<Highlight> accepted = new ArrayList<>();
        mentions.stream()
                .filter(mention -> mention.section() == section && !mention.isPronoun() && inside(text, mention))
                .sorted(Comparator.comparingInt((Mention mention) -> mention.begin() - mention.end())
                        .thenComparingInt(Mention::begin)
                        .thenComparing(Mention::kind))
                .forEach(mention -> {
                    int begin = text.offsetByCodePoints(0, mention.begin());
                    accept(
                            accepted,
                            begin,
                            text.offsetByCodePoints(begin, mention.end() - mention.begin()),
                            mention.kind());
                });
        accepted.sort(Comparator.comparingInt(Highlight::begin));
        return accepted;
    }

    private static void accept(List<Highlight> accepted, int begin, int end, Kind kind) {
        for (Highlight other : accepted) {
            if (other.begin == begin && other.end == end) {
                other.kinds.add(kind);
                return;
            }
            if (begin < other.end && other.begin < end) {
                return;
            }
        }
        accepted.add(new Highlight(begin, end, EnumSet.of(kind)));
    }

    private static boolean inside(String text, Mention mention) {
        return mention.begin() >= 0
                && mention.begin() < mention.end()
                && mention.end() <= text.codePointCount(0, text.length());
    }
}
