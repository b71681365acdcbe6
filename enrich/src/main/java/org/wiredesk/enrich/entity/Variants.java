package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/**
 * Known names that a text writes a little differently, or that the tagger cut otherwise: {@code Sheffield University} for
 * {@code University of Sheffield}, {@code U.S. National Institutes of Health}, {@code While Apple}, {@code CEO of Apple},
 * {@code MTV and Twitter}. Only names that are known when put right change; nothing is guessed.
 */
final class Variants {

    private static final int CONFIDENCE = 80;
    private static final String RULE = "knowledge";

    private static final WordHashes AND = Fold.words("and und et y e en i");
    private static final long OF = Fold.word("of");
    private static final long UNIVERSITY = Fold.word("university");

    /** Before an institution's name and no part of it. */
    private static final int OUTSIDE = Cues.COMMON | Cues.TITLE | Cues.NATION;

    private static final int ORDINARY =
            Cues.WORD | Cues.NOUN | Cues.COMMON | Cues.HEAD | Cues.SUFFIX | Cues.SPORT | Cues.TITLE | Cues.NATION;

    private final Knowledge knowledge;
    private final Cues cues;

    Variants(Knowledge knowledge, Cues cues) {
        this.knowledge = knowledge;
        this.cues = cues;
    }

    /** The spans of a text with known ones in place of those that they lie in, in text order. */
    List<Span> known(Words words, List<Span> spans) {
        List<Span> all = new ArrayList<>(spans.size());
        for (Span span : spans) {
            boolean open = span.bearers().isEmpty() && span.length() > 1 && span.kind() != Kind.PERSON;
            List<Span> found = open ? found(words, span) : List.of();
            all.addAll(found.isEmpty() ? List.of(span) : found);
        }
        return all;
    }

    private List<Span> found(Words words, Span span) {
        for (int i = span.begin() + 1; i < span.end() - 1; i++) {
            int rest = i + 1;
            if (words.shape(i) == Shape.LOWER && AND.contains(words.hash(i))) {
                Optional<Span> first = exact(words, span.begin(), i);
                Optional<Span> second = exact(words, rest, span.end())
                        .or(() -> first.filter(one -> one.kind() == Kind.ORGANISATION)
                                .flatMap(one -> unknown(words, span, rest)));
                if (first.isPresent() && second.isPresent()) {
                    return List.of(first.get(), second.get());
                }
            }
        }
        return university(words, span)
                .or(() -> outside(words, span))
                .map(List::of)
                .orElse(List.of());
    }

    /** What follows {@code Deutsche Bank and}, if it can be another name; {@code Department of Health and} goes on. */
    private Optional<Span> unknown(Words words, Span span, int begin) {
        boolean name = span.kind() == Kind.ORGANISATION
                && begin - span.begin() > 2
                && words.shape(begin).capital()
                && (cues.of(words.hash(span.end() - 1)) & (Cues.WORD | Cues.NOUN | Cues.COMMON | Cues.HEAD)) == 0;
        for (int i = span.begin(); i < begin - 1; i++) {
            name &= words.shape(i) != Shape.LOWER;
        }
        return name
                ? Optional.of(new Span(begin, span.end(), Kind.ORGANISATION, List.of(), span.confidence(), span.rule()))
                : Optional.empty();
    }

    /** Both ways of naming a university. */
    private Optional<Span> university(Words words, Span span) {
        int begin = span.begin();
        int last = span.end() - 1;
        long hash = Fold.ROOT;
        if (span.length() > 2 && words.hash(begin) == UNIVERSITY && words.hash(begin + 1) == OF) {
            for (int i = begin + 2; i <= last; i++) {
                hash = Fold.sequence(hash, words.hash(i));
            }
            hash = Fold.sequence(hash, UNIVERSITY);
        } else if (words.hash(last) == UNIVERSITY) {
            hash = Fold.sequence(Fold.sequence(hash, UNIVERSITY), OF);
            for (int i = begin; i < last; i++) {
                hash = Fold.sequence(hash, words.hash(i));
            }
        } else {
            return Optional.empty();
        }
        List<Integer> bearers = knowledge.named(hash);
        return bearers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(begin, span.end(), Kind.ORGANISATION, bearers, CONFIDENCE, RULE));
    }

    /** Without the word that opens the sentence, {@code CEO of} or {@code Spanish}; with a country before it the whole name stays, but a town makes it another name. */
    private Optional<Span> outside(Words words, Span span) {
        int begin = span.begin();
        int next = begin + 1;
        while (next < span.end() && words.gap(next) == Gap.DOT) {
            next++;
        }
        boolean office = next + 1 < span.end() && words.hash(next) == OF && words.shape(begin) == Shape.UPPER;
        int rest = office ? next + 1 : next;
        if (rest >= span.end()) {
            return Optional.empty();
        }
        boolean opens = words.opens(begin) && (cues.of(words.hash(begin)) & OUTSIDE) != 0;
        if (office || opens) {
            return exact(words, rest, span.end());
        }
        if ((cues.of(words.hash(begin)) & Cues.NATION) != 0 && unlike(words, next, span.end())) {
            return exact(words, next, span.end()).filter(one -> one.kind() == Kind.ORGANISATION && one.length() > 1);
        }
        boolean country = exact(words, begin, next)
                .filter(one -> one.kind() == Kind.PLACE)
                .filter(one -> knowledge.within(one.bearers().get(0)).isEmpty())
                .isPresent();
        return country
                ? exact(words, next, span.end())
                        .filter(one -> one.kind() == Kind.ORGANISATION && one.length() > 1)
                        .map(one -> new Span(begin, one.end(), one.kind(), one.bearers(), CONFIDENCE, RULE))
                : Optional.empty();
    }

    /** Whether a name holds a word that is none otherwise: {@code Rayo Vallecano}, but no {@code Football Association}. */
    private boolean unlike(Words words, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (words.shape(i) == Shape.TITLE && (cues.of(words.hash(i)) & ORDINARY) == 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<Span> exact(Words words, int begin, int end) {
        long hash = Fold.ROOT;
        for (int i = begin; i < end; i++) {
            hash = Fold.sequence(hash, words.hash(i));
        }
        List<Integer> bearers = knowledge.named(hash);
        return bearers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(begin, end, knowledge.kind(bearers.get(0)), bearers, CONFIDENCE, RULE));
    }
}
