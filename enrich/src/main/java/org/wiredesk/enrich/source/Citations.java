package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds cited sources in a text. Starts from the names, which are few, and looks whether a citing phrase stands around
 * them; so the cost grows with the text and not with the number of phrases.
 */
final class Citations {

    /** How far a name may stand from its phrase: "according to [the Madrid-based daily newspaper] El País". */
    private static final int REACH = 7;

    private static final int LONGEST_COMPLEMENT = 6;

    private final Heads heads;
    private final Antecedents antecedents;
    private final PhraseIndex withLeft;
    private final PhraseIndex rightOnly;
    private final WordClass noStatement;
    private final WordClass courts;
    private final WordClass verdicts;
    private final WordClass plans;
    private final WordClass infinitives;
    private final WordClass and;
    private final WordClass determiners;
    private final WordClass descriptors;
    private final WordClass appositions;
    private final WordClass institutions;
    private final WordClass genitive;
    private final WordClass inPlace;
    private final WordClass adjectives;
    private final WordClass lowerOf;
    private final boolean adjectivesFollow;

    Citations(Outlets outlets, Lexicon lexicon, PhraseBook book, String language) {
        this.antecedents = new Antecedents(book, language.equals("de"));
        this.heads = new Heads(outlets, lexicon, book, antecedents, language);
        this.withLeft = PhraseIndex.byLastOfLeft(book.phrases());
        this.rightOnly = PhraseIndex.byFirstOfRight(book.phrases());
        this.courts = book.words("court");
        this.plans = book.words("plan");
        this.infinitives = book.words("infinitive");
        this.verdicts = book.words("verdict");
        this.noStatement = book.words("no-statement");
        this.and = book.words("and");
        this.determiners = book.words("determiner");
        this.descriptors = book.words("descriptor");
        this.institutions = book.words("institution");
        this.appositions = book.words("apposition");
        this.inPlace = book.words("in-place");
        this.genitive = book.words("genitive");
        this.adjectives = book.words("adjective");
        this.adjectivesFollow = !book.words("lower-of").isEmpty();
        this.lowerOf = book.words("behind-of");
    }

    /**
     * A name with the phrase around it.
     *
     * @param begin first token of the citing passage
     * @param end token behind the citing passage
     * @param verb the citing words
     */
    record Cited(Head head, Phrase phrase, int begin, int end, String verb) {}

    List<Cited> in(Tokens tokens) {
        List<Cited> cited = new ArrayList<>();
        for (List<Head> group : groups(tokens, antecedents.resolved(tokens, heads.in(tokens)))) {
            Optional<Cited> around = isSilent(tokens, group) ? Optional.empty() : around(tokens, group);
            around.ifPresent(first -> {
                boolean mixed = group.stream().anyMatch(head -> !head.isBare());
                for (Head head : group) {
                    if (head.fits(first.phrase().scope()) || mixed && head.isBare()) {
                        cited.add(new Cited(head, first.phrase(), first.begin(), first.end(), first.verb()));
                    }
                }
            });
        }
        return cited;
    }

    /** "NDR, WDR und die Süddeutsche Zeitung" are cited together. */
    private List<List<Head>> groups(Tokens tokens, List<Head> all) {
        List<List<Head>> groups = new ArrayList<>();
        for (Head head : all) {
            List<Head> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && joined(tokens, last.get(last.size() - 1), head)) {
                last.add(head);
            } else {
                groups.add(new ArrayList<>(List.of(head)));
            }
        }
        return groups;
    }

    private boolean joined(Tokens tokens, Head left, Head right) {
        boolean coordinated = false;
        int strangers = 0;
        int descriptors = 0;
        boolean owned = false;
        boolean listed = false;
        for (int token = left.end(); token < right.begin(); token++) {
            String word = tokens.word(token);
            boolean joint = and.contains(tokens, token) || word.equals(",") || word.equals("/");
            boolean descriptor = describes(tokens, token);
            boolean filler = word.equals(Tokens.QUOTE)
                    || word.equals("'")
                    || determiners.contains(tokens, token)
                    || lowerOf.contains(tokens, token);
            coordinated |= joint;
            descriptors += descriptor ? 1 : 0;
            strangers += joint || descriptor || filler ? 0 : 1;
            owned |= lowerOf.contains(tokens, token);
            listed |= and.contains(tokens, token) || word.equals("/");
            if (!tokens.isWord(token) && !joint && !filler) {
                return false;
            }
        }
        // "the FT and the German weekly Die Zeit": an adjective may come with the description.
        // "the podcast “Fünf Minuten” of the Tagesspiegel"
        boolean belongs = owned && !listed && tokens.word(left.end()).equals(Tokens.QUOTE);
        // "Over Christmas, Tesco said": a comma alone makes no list with what may be anything.
        return coordinated
                && !belongs
                && (listed || !left.isBare() || right.isBare())
                && strangers <= Math.min(1, descriptors)
                && right.begin() - left.end() <= 5
                && (left.isMedium() == right.isMedium() || left.isBare() || right.isBare());
    }

    /**
     * "The company declined to comment" tells nothing; "the court rejected the appeal" and "el Gobierno prevé subir" are no
     * statements.
     */
    private boolean isSilent(Tokens tokens, List<Head> group) {
        Head last = group.get(group.size() - 1);
        boolean verdict = isCourt(tokens, last) && verdicts.forward(tokens, last.end()) >= 0;
        boolean plan = plans.contains(tokens, last.end()) && infinitives.contains(tokens, last.end() + 1);
        return verdict
                || plan
                || noStatement.forward(tokens, last.end()) >= 0
                || noStatement.forward(tokens, last.end() + 1) >= 0;
    }

    private boolean isCourt(Tokens tokens, Head head) {
        for (int token = head.begin(); token < head.end(); token++) {
            if (courts.forward(tokens, token) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<Cited> around(Tokens tokens, List<Head> group) {
        Head first = group.get(0);
        Head last = group.get(group.size() - 1);
        List<Integer> afters = afters(tokens, last);
        for (int edge : edges(tokens, first)) {
            for (Phrase phrase : withLeft.at(tokens.word(edge - 1))) {
                int begin = fits(phrase, tokens, group, edge) ? phrase.backward(tokens, edge) : -1;
                if (begin >= 0 && phrase.right().isEmpty()) {
                    return Optional.of(cited(tokens, first, phrase, begin, edge, last.end(), last.end()));
                }
                for (int after : begin < 0 ? List.<Integer>of() : afters) {
                    int end = phrase.forward(tokens, after);
                    if (end >= 0) {
                        return Optional.of(cited(tokens, first, phrase, begin, edge, after, end));
                    }
                }
            }
        }
        if (isComplement(tokens, first.begin())) {
            return Optional.empty();
        }
        for (int after : afters) {
            for (Phrase phrase : rightOnly.at(tokens.word(after))) {
                int end = fits(phrase, tokens, group, first.begin() - 1) ? phrase.forward(tokens, after) : -1;
                if (end >= 0) {
                    return Optional.of(cited(tokens, first, phrase, first.begin(), first.begin(), after, end));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where a phrase may go on behind a name: right behind it, or behind the words in lower case that belong to it ("l'Office
     * national des forêts et du climat").
     */
    private List<Integer> afters(Tokens tokens, Head last) {
        int end = heads.behindDescription(tokens, last);
        List<Integer> afters = new ArrayList<>();
        afters.add(behind(tokens, end));
        boolean shape = last.type() == Head.Type.INSTITUTION_SHAPE
                || last.type() == Head.Type.GENERIC
                || adjectives.contains(tokens, end);
        if (last.isMedium() || last.isBare() || lowerOf.isEmpty()) {
            return afters;
        }
        if (shape && adjectivesFollow && tokens.isWord(end) && !tokens.isCapitalised(end)) {
            afters.add(behind(tokens, end + 1));
        }
        int token = end;
        for (int next = complement(tokens, token);
                next > token && next - end <= LONGEST_COMPLEMENT;
                next = complement(tokens, token)) {
            for (token++; token < next; token++) {
                afters.add(behind(tokens, token));
            }
            afters.add(behind(tokens, next));
        }
        return afters;
    }

    /** Where "of", articles and at most two words behind them end, or the same token if there is no "of". */
    private int complement(Tokens tokens, int token) {
        int next = lowerOf.forward(tokens, token);
        next = next < 0 ? and.forward(tokens, token) : next;
        if (next < 0 || tokens.word(token).equals(",")) {
            return token;
        }
        while (determiners.contains(tokens, next) || tokens.word(next).equals("'")) {
            next++;
        }
        int last = next;
        while (last < next + 2
                && tokens.isWord(last)
                && lowerOf.forward(tokens, last) < 0
                && !and.contains(tokens, last)) {
            last++;
        }
        return last;
    }

    /** "The editor of the Guardian said" quotes the editor, "as she told the council at City Hall" nobody there. */
    private boolean isComplement(Tokens tokens, int begin) {
        int before = tokens.word(begin - 1).equals(Tokens.QUOTE) ? begin - 1 : begin;
        boolean determined = determiners.contains(tokens, before - 1);
        return genitive.backward(tokens, before) >= 0
                || determined && genitive.backward(tokens, before - 1) >= 0
                || inPlace.contains(tokens, determined ? before - 2 : before - 1);
    }

    private boolean describes(Tokens tokens, int token) {
        return descriptors.contains(tokens, token)
                || appositions.contains(tokens, token)
                || institutions.contains(tokens, token);
    }

    /** In a group it is the first that tells nothing less than the others that counts. */
    private boolean fits(Phrase phrase, Tokens tokens, List<Head> group, int edge) {
        Head first = group.get(0);
        Head telling = first;
        for (int i = 1; i < group.size() && telling.isBare(); i++) {
            telling = group.get(i).isBare() ? telling : group.get(i);
        }
        return fits(phrase, tokens, telling, edge + telling.begin() - first.begin());
    }

    private boolean fits(Phrase phrase, Tokens tokens, Head head, int edge) {
        if (!head.fits(phrase.scope())) {
            return false;
        }
        String before = tokens.word(head.begin() - 1);
        return !head.weak()
                || edge == head.begin() && (phrase.scope() == Phrase.Scope.ANY || phrase.scope() == Phrase.Scope.OUTLET)
                || before.equals(Tokens.QUOTE)
                || determiners.contains(tokens, head.begin() - 1)
                || describes(tokens, head.begin() - 1);
    }

    private static Cited cited(Tokens tokens, Head head, Phrase phrase, int begin, int edge, int after, int end) {
        String left = tokens.written(begin, edge);
        String right = phrase.right().isEmpty() ? "" : tokens.written(after, end);
        String gap = left.isEmpty() || right.isEmpty() ? "" : " \u2026 ";
        return new Cited(head, phrase, begin, end, left + gap + right);
    }

    /**
     * Where a phrase may end before a name: right before it, or before its article, its description, its quote mark, its
     * adjectives.
     */
    private List<Integer> edges(Tokens tokens, Head head) {
        int begin = head.begin();
        List<Integer> edges = new ArrayList<>(REACH);
        edges.add(begin);
        int described = describedFrom(tokens, begin);
        int qualities = 0;
        for (int token = begin - 1; token >= 0 && begin - token <= REACH; token--) {
            String word = tokens.word(token);
            boolean adjective = described >= 0 && begin - token <= begin - described + 3;
            boolean shape = !head.isMedium() && !head.isBare();
            boolean quality = shape && isAdjective(tokens, token) && qualities++ < 3;
            boolean passes = "\"'\u00a1".contains(word)
                    || determiners.contains(tokens, token)
                    || describes(tokens, token)
                    || quality
                    || adjective && (tokens.isWord(token) || word.equals("-"));
            if (!passes) {
                break;
            }
            edges.add(token);
        }
        return edges;
    }

    private boolean isAdjective(Tokens tokens, int token) {
        return tokens.isWord(token) && adjectives.contains(tokens, token);
    }

    /** Where "the newspaper" stands before a name, with at most two adjectives between ("el diario británico"), or -1. */
    private int describedFrom(Tokens tokens, int begin) {
        for (int token = begin - 1; token >= begin - 4; token--) {
            if (describes(tokens, token)) {
                return token;
            }
            boolean between = tokens.isWord(token) || tokens.word(token).equals(Tokens.QUOTE);
            if (!between || determiners.contains(tokens, token)) {
                return -1;
            }
        }
        return -1;
    }

    /** Skips what may stand between a name and its verb: a closing quote mark, an abbreviation in brackets. */
    private static int behind(Tokens tokens, int end) {
        int token = tokens.word(end).equals(Tokens.QUOTE) ? end + 1 : end;
        if (tokens.word(token).equals("(")) {
            for (int close = token + 1; close < token + 6; close++) {
                if (tokens.word(close).equals(")")) {
                    return close + 1;
                }
            }
        }
        return token;
    }
}
