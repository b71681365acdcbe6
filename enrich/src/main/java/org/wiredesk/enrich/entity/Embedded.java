package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * Leaves out known names that are only a word of a longer name which nobody listed: {@code London} in
 * {@code London Marathon}, {@code New York} in {@code State University of New York at Cortland}. The longer name means
 * something else, and a link to its part would be wrong.
 */
final class Embedded {

    /** What may stand beside a name and be no part of it: {@code London Mayor}, {@code German Siemens}. */
    private static final int BESIDE = Cues.TITLE
            | Cues.DAY
            | Cues.COMMON
            | Cues.NATION
            | Cues.GIVEN
            | Cues.GIVEN_WEAK
            | Cues.FAMILY
            | Cues.SPEECH;

    /** Ends the name of a body or a place that is called after somebody: {@code Niels Bohr Institute}. */
    private static final int CALLED = Cues.HEAD | Cues.FEATURE;

    private static final int SURE = 50;

    /** Words on both sides that show whether the sentence writes small letters at all. */
    private static final int AROUND = 6;

    private final Cues cues;
    private final Words words;
    /** In a name that stands for somebody else, and in any name at all. */
    private final boolean[] named;

    private final boolean[] held;
    private final boolean english;

    private Embedded(Cues cues, Words words, List<Span> spans, String language) {
        this.english = language.startsWith("en");
        this.cues = cues;
        this.words = words;
        this.named = new boolean[words.size() + 1];
        this.held = new boolean[words.size() + 1];
        for (Span span : spans) {
            boolean other = span.kind() == Kind.PERSON || !span.bearers().isEmpty() && span.confidence() >= SURE;
            for (int i = span.begin(); i < span.end(); i++) {
                named[i] = other;
                held[i] = span.confidence() >= SURE;
            }
        }
    }

    /** The names that stand for themselves. German writes nouns with capitals, so there nothing can be told. */
    static List<Span> without(Cues cues, Words words, List<Span> spans, String language) {
        if (language.startsWith("de") || language.startsWith("lb")) {
            return spans;
        }
        Embedded embedded = new Embedded(cues, words, spans, language);
        List<Span> kept = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (span.bearers().isEmpty() || !embedded.is(span)) {
                kept.add(span);
            }
        }
        return kept;
    }

    private boolean is(Span span) {
        if (span.kind() == Kind.PERSON) {
            return goesOn(span.end()) && (cues.of(words.hash(span.end())) & CALLED) != 0 && small(span);
        }
        boolean part = goesOn(span.end()) || begins(span.begin() - 1) || afterHead(span.begin());
        return part && small(span);
    }

    /** A word after the name that belongs to it. */
    private boolean goesOn(int next) {
        return next < words.size() && words.gap(next) == Gap.SPACE && part(next);
    }

    /** A word before the name that belongs to it, where no sentence begins. */
    private boolean begins(int before) {
        return before >= 0
                && words.gap(before + 1) == Gap.SPACE
                && !words.opens(before)
                && words.gap(before) == Gap.SPACE
                && words.length(before) > 1
                && part(before);
    }

    private boolean part(int i) {
        Shape shape = words.shape(i);
        return !named[i]
                && (shape == Shape.TITLE || shape == Shape.UPPER && words.length(i) > 1)
                && (cues.of(words.hash(i)) & BESIDE) == 0;
    }

    /** {@code University of}, before the name. */
    private boolean afterHead(int begin) {
        return begin > 1
                && words.gap(begin) == Gap.SPACE
                && words.gap(begin - 1) == Gap.SPACE
                && words.shape(begin - 1) == Shape.LOWER
                && (cues.of(words.hash(begin - 1)) & Cues.LINK) != 0
                && words.shape(begin - 2) == Shape.TITLE
                && !held[begin - 2]
                && (cues.of(words.hash(begin - 2)) & Cues.HEAD) != 0;
    }

    /** Whether the words around are written as in a sentence, not as in a headline. */
    private boolean small(Span span) {
        int lower = 0;
        int capital = 0;
        for (int i = Math.max(0, span.begin() - AROUND); i < Math.min(words.size(), span.end() + AROUND); i++) {
            lower += words.shape(i) == Shape.LOWER && words.length(i) > 3 ? 1 : 0;
            capital += words.shape(i).capital() && (i < span.begin() || i >= span.end()) ? 1 : 0;
        }
        // Others write whole descriptions with capitals: "Junta de Extremadura" is about the region too.
        return english ? lower > 0 : lower >= 2 && lower >= capital;
    }
}
