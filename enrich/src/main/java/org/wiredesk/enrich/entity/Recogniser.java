package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wiredesk.article.Enrichment.Kind;

/**
 * Finds the names of a text: known ones by the knowledge, others by how they are written and by the words around them.
 */
final class Recogniser {

    private static final int LONGEST_NAME = 8;

    private final Knowledge knowledge;
    private final Cues cues;
    private final Matcher matcher;

    Recogniser(Knowledge knowledge, Cues cues) {
        this.knowledge = knowledge;
        this.cues = cues;
        this.matcher = new Matcher(knowledge, cues);
    }

    /** Names in text order, none inside another. Weak ones have a confidence below 50. */
    List<Span> find(Words words) {
        List<Match> matches = matcher.find(words);
        List<Span> spans = new ArrayList<>();
        int next = 0;
        int i = 0;
        while (i < words.size()) {
            while (next < matches.size() && matches.get(next).begin() < i) {
                next++;
            }
            Optional<Match> known = next < matches.size() && matches.get(next).begin() == i
                    ? Optional.of(matches.get(next))
                    : Optional.empty();
            Optional<Span> span = unknown(words, i)
                    .filter(found -> known.isEmpty() || known.get().end() < found.end())
                    .or(() -> known.map(match -> span(match)));
            span.ifPresent(spans::add);
            i = span.map(Span::end).orElse(i + 1);
        }
        return spans;
    }

    private Span span(Match match) {
        Kind kind = knowledge.concept(match.bearers().get(0)).kind();
        int confidence = match.weak() ? 40 : match.length() > 1 ? 95 : 85;
        return new Span(match.begin(), match.end(), kind, match.bearers(), confidence, "knowledge");
    }

    private Optional<Span> unknown(Words words, int begin) {
        if (!words.shape(begin).capital() || elided(words, begin)) {
            return Optional.empty();
        }
        int end = run(words, begin);
        if (end - begin < 2) {
            return Optional.empty();
        }
        if (has(words, end - 1, Cues.SUFFIX) || has(words, begin, Cues.HEAD)) {
            return Optional.of(new Span(begin, end, Kind.ORGANISATION, List.of(), 70, "shape:organisation"));
        }
        if (has(words, begin, Cues.GIVEN) || end - begin > 1 && has(words, begin, Cues.GIVEN_WEAK)) {
            return Optional.of(new Span(begin, end, Kind.PERSON, List.of(), 75, "given-name"));
        }
        if (begin > 0 && has(words, begin - 1, Cues.TITLE) && !has(words, begin, Cues.TITLE)) {
            return Optional.of(new Span(begin, end, Kind.PERSON, List.of(), 70, "title"));
        }
        return Optional.empty();
    }

    /** The end of a run of capitalised words. */
    private int run(Words words, int begin) {
        int end = begin + 1;
        if (words.opens(begin) && has(words, begin, Cues.COMMON)) {
            return begin;
        }
        boolean head = has(words, begin, Cues.HEAD);
        while (end < words.size() && end - begin < LONGEST_NAME) {
            if (inside(words, end)) {
                end++;
            } else if (head && has(words, end, Cues.LINK) && end + 1 < words.size() && inside(words, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** An article or preposition that has lost its vowel: {@code L'Union}, {@code d'Orsay}. */
    private static boolean elided(Words words, int i) {
        return words.length(i) == 1
                && words.gap(i + 1) == Gap.APOSTROPHE
                && "LlDd".indexOf(words.text().charAt(words.begin(i))) >= 0;
    }

    private static boolean inside(Words words, int i) {
        boolean joined = switch (words.gap(i)) {
            case SPACE, HYPHEN, AMPERSAND -> true;
            case APOSTROPHE -> words.shape(i) != Shape.LOWER;
            case STOP -> words.shape(i - 1) == Shape.INITIAL;
            default -> false;
        };
        return joined && words.shape(i).capital();
    }

    private boolean has(Words words, int i, int bit) {
        return (cues.of(words.hash(i)) & bit) != 0;
    }
}
