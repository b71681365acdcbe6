package org.wiredesk.enrich.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.Member.Place;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * Single words that stand for somebody whom the article names in full: the surname, the given name of somebody known, the
 * acronym in brackets, the company without its suffix. A word that two of them share stands for nobody.
 */
final class ShortForms {

    /** Names found less surely than this make no short forms. */
    private static final int SURE = 50;

    /** Begins the name of somebody known and stands for nobody alone: {@code King}, {@code American}. */
    private static final int NO_GIVEN = Cues.WORD | Cues.NOUN | Cues.COMMON | Cues.TITLE | Cues.NATION | Cues.DAY;

    private final Cues cues;
    private final Map<Long, @Nullable Member> shorts = new HashMap<>();

    ShortForms(Cues cues, List<Words> texts, Collection<Member> members) {
        this.cues = cues;
        for (Member member : members) {
            for (Place place : member.places) {
                forms(member, texts.get(place.text()), place.span());
            }
        }
    }

    /** Whom a word stands for, with or without a genitive s; null for nobody. */
    @Nullable
    Member of(Words words, int i) {
        Member member = shorts.get(words.hash(i));
        return member == null && words.genitive(i) ? shorts.get(words.stem(i)) : member;
    }

    private void forms(Member member, Words words, Span span) {
        if (span.length() < 2 || span.confidence() < SURE) {
            return;
        }
        if (member.kind == Kind.PERSON) {
            offer(words, span.end() - 1, member);
            if (member.concept != null
                    && words.shape(span.begin()) == Shape.TITLE
                    && (cues.of(words.hash(span.begin())) & NO_GIVEN) == 0) {
                offer(words, span.begin(), member);
            }
        } else if (member.kind == Kind.ORGANISATION) {
            if (span.length() == 2 && (cues.of(words.hash(span.end() - 1)) & Cues.SUFFIX) != 0) {
                offer(words, span.begin(), member);
            }
            acronym(words, span.end(), member);
        }
    }

    /** {@code European Space Agency (ESA)}. */
    private void acronym(Words words, int i, Member member) {
        boolean bracketed = i < words.size()
                && words.gap(i) == Gap.OPEN
                && words.gap(i + 1) == Gap.CLOSE
                && words.shape(i) == Shape.UPPER;
        if (bracketed) {
            shorts.putIfAbsent(words.hash(i), member);
        }
    }

    private void offer(Words words, int i, Member member) {
        if (words.length(i) < 2 || (cues.of(words.hash(i)) & Cues.COMMON) != 0) {
            return;
        }
        long hash = words.hash(i);
        if (shorts.containsKey(hash) && shorts.get(hash) != member) {
            // Two bearers of one surname: nobody can tell which one is meant.
            shorts.put(hash, null);
        } else {
            shorts.put(hash, member);
        }
    }
}
