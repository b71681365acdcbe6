package org.wiredesk.enrich.entity.tagger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.Match;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/**
 * A text as the tagger sees it: its words, what the lists and the knowledge say of each, and which of them can be part of
 * a name at all. Most words cannot (small letters), and the tagger never looks at them.
 */
public final class Scene {

    private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";
    private static final Set<String> TRAINED = Set.of("en", "de", "nl", "es", "fr", "it", "pt", "pl");
    /** More words than this in quotes are somebody's, not a title. */
    private static final int LONGEST_TITLE = 7;

    /** Most small words that stand in a row inside a name. */
    private static final int MOST_SMALL = 3;

    final Words words;
    final int size;
    private final Cues lists;
    private final String language;
    /** Bits of {@link Cues}. */
    final int[] cues;
    /** What the knowledge says: 0, or 1 + kind * 8 + position * 2 + weak. */
    final int[] known;
    /** Whether the word can be part of a name. */
    final boolean[] active;
    /** First word of the run of active words around a word, and the word after its last. */
    final int[] runBegin;

    final int[] runEnd;
    /** What the words of the run say together: bits of {@link Cues}. */
    final int[] runCues;

    final boolean[] opens;
    final boolean[] shouted;
    final boolean[] common;
    /** In a short quotation: how many words it has, up to 7, and 8 more on its first word. Works stand in quotes. */
    final int[] quoted;

    final boolean sport;
    final boolean trained;
    final boolean nouns;

    /** What the knowledge says of the bearers of the name: a bit for each kind, 8 for what belongs to nothing larger. */
    final int[] bearers;
    /** What stands around the same word elsewhere in the text: bits of {@link Elsewhere}. */
    final int[] elsewhere;
    /** What kind of line the word stands in: {@link Lines}. */
    final int[] lines;

    public Scene(Words words, List<Match> matches, Cues lists, Knowledge knowledge, String language) {
        this.words = words;
        this.lists = lists;
        this.size = words.size();
        this.cues = new int[size + 1];
        this.known = new int[size + 1];
        this.active = new boolean[size + 1];
        this.runBegin = new int[size + 1];
        this.runEnd = new int[size + 1];
        this.runCues = new int[size + 1];
        this.opens = new boolean[size + 1];
        this.shouted = new boolean[size + 1];
        this.common = new boolean[size + 1];
        this.quoted = new int[size + 1];
        this.bearers = new int[size + 1];
        this.language = language;
        this.trained = TRAINED.contains(language.substring(0, Math.min(2, language.length())));
        this.nouns = language.startsWith("de") || language.startsWith("lb");
        this.sport = look(lists);
        know(matches, knowledge);
        activate();
        runs();
        together();
        quotations();
        this.lines = Lines.of(this);
        this.elsewhere = Elsewhere.of(this);
    }

    public Words words() {
        return words;
    }

    /** Bits of {@link Cues} of a word. */
    public int cues(int word) {
        return cues[word];
    }

    /** Bits of {@link Cues} of a word that need not stand in the text. */
    public int list(long hash) {
        return lists.of(hash);
    }

    /** Whether the word is part of a name that the knowledge holds. */
    public boolean known(int word) {
        return known[word] != 0;
    }

    /** The first word of the run of words around a word that can be part of a name. */
    public int runBegin(int word) {
        return runBegin[word];
    }

    /** The word after the last of that run. */
    public int runEnd(int word) {
        return runEnd[word];
    }

    /** Whether a sentence begins with the word. */
    public boolean opens(int word) {
        return opens[word];
    }

    /** Whether the sentence shouts: most words around are in capitals. */
    public boolean shouted(int word) {
        return shouted[word];
    }

    /** Whether the word is also written in small letters in this text. */
    public boolean common(int word) {
        return common[word];
    }

    /** Whether the text reports on sport, where a town's name often means its club. */
    public boolean sport() {
        return sport;
    }

    /** Of the text, an IETF tag. */
    public String language() {
        return language;
    }

    /** Whether the tagger was trained on the language. */
    public boolean trained() {
        return trained;
    }

    /** Whether the language writes every noun with a capital, as German does. */
    public boolean nouns() {
        return nouns;
    }

    private boolean look(Cues lists) {
        WordHashes small = new WordHashes();
        int signs = 0;
        for (int i = 0; i < size; i++) {
            cues[i] = lists.of(words.hash(i));
            signs += (cues[i] & Cues.SPORT) != 0 ? 1 : 0;
            if (nouns && words.shape(i) == Shape.TITLE && (cues[i] & Cues.NOUN) == 0 && lists.noun(words, i)) {
                cues[i] |= Cues.NOUN;
            }
            opens[i] = words.opens(i);
            if (opens[i] && words.shape(i) == Shape.TITLE && lists.inflected(words, i)) {
                cues[i] |= Cues.WORD;
            }
            if (words.shape(i) == Shape.LOWER) {
                small.add(words.hash(i));
            }
        }
        for (int i = 0; i < size; i++) {
            Shape shape = words.shape(i);
            common[i] = shape.capital() && small.contains(words.hash(i));
            shouted[i] = shape == Shape.UPPER && loud(i);
            if (shouted[i] && lists.inflected(words, i)) {
                cues[i] |= Cues.WORD;
            }
        }
        return signs > 1 && signs * 60 > size;
    }

    /** At least two of the four words around are in capitals too, and none has small letters only. */
    private boolean loud(int at) {
        int loud = 0;
        for (int i = Math.max(0, at - 2); i < Math.min(size, at + 3); i++) {
            Shape shape = words.shape(i);
            if (i != at && shape == Shape.UPPER) {
                loud++;
            } else if (shape == Shape.LOWER) {
                loud--;
            }
        }
        return loud >= 2;
    }

    private void know(List<Match> matches, Knowledge knowledge) {
        for (Match match : matches) {
            Kind kind = knowledge.kind(match.bearers().get(0));
            int kinds = knowledge.within(match.bearers().get(0)).isEmpty() ? 8 : 0;
            for (int bearer : match.bearers()) {
                kinds |= 1 << Tag.begin(knowledge.kind(bearer)) / 2;
            }
            for (int i = match.begin(); i < match.end(); i++) {
                boolean first = i == match.begin();
                boolean last = i == match.end() - 1;
                int position = first && last ? 0 : first ? 1 : last ? 2 : 3;
                bearers[i] = kinds;
                known[i] = 1 + Tag.begin(kind) / 2 * 8 + position * 2 + (match.weak() ? 1 : 0);
            }
        }
    }

    private void activate() {
        mark();
        for (int i = 0; i < size; i++) {
            active[i] = active[i] && !merelyOpens(i);
        }
    }

    private void mark() {
        for (int i = 0; i < size; i++) {
            Shape shape = words.shape(i);
            active[i] = (shape.capital() || shape == Shape.DIGITS) && !elided(i);
        }
        for (int i = 0; i < size; i++) {
            if (active[i]) {
                continue;
            }
            Shape shape = words.shape(i);
            boolean before = i > 0 && active[i - 1] && words.joins(i);
            if (shape == Shape.NUMBER) {
                active[i] = before || i + 1 < size && active[i + 1] && words.shape(i + 1) != Shape.DIGITS;
            } else if (shape == Shape.LOWER && words.gap(i) == Gap.HYPHEN) {
                active[i] = before;
            } else if (shape == Shape.LOWER && small(i)) {
                int end = i + 1;
                while (end < size && end < i + MOST_SMALL && words.joins(end) && !active[end] && small(end)) {
                    end++;
                }
                boolean after = end < size && active[end] && words.joins(end);
                boolean links = after && (before || (cues[i] & Cues.PARTICLE) != 0);
                for (int j = i; j < end && links; j++) {
                    active[j] = true;
                }
            }
            if (known[i] != 0) {
                active[i] = true;
            }
        }
        for (int i = 0; i < size; i++) {
            // A body or place whose own kind is written small: université de Bordeaux, rue Molière.
            if (!active[i] && words.shape(i) == Shape.LOWER && (cues[i] & (Cues.HEAD | Cues.FEATURE)) != 0) {
                int end = i + 1;
                while (end < size
                        && end < i + 4
                        && words.joins(end)
                        && words.shape(end) == Shape.LOWER
                        && (cues[end] & Cues.LINK) != 0) {
                    end++;
                }
                if (end < size
                        && active[end]
                        && words.joins(end)
                        && words.shape(end).capital()) {
                    for (int j = i; j < end; j++) {
                        active[j] = true;
                    }
                }
            }
        }
    }

    /** {@code The}, {@code Analysts} where a sentence opens and no name follows: it has its capital from the sentence. */
    private boolean merelyOpens(int i) {
        boolean goesOn = i + 1 < size && active[i + 1] && words.joins(i + 1);
        boolean plain = (cues[i] & Cues.COMMON) != 0
                || (cues[i] & Cues.WORD) != 0 && (cues[i] & (Cues.NAME_BITS | Cues.NOUN)) == 0;
        return opens[i] && plain && words.shape(i) == Shape.TITLE && known[i] == 0 && !goesOn;
    }

    /** A small word inside names: {@code de}, {@code la}, the s of {@code King's College}. */
    private boolean small(int i) {
        return (cues[i] & Cues.LINK) != 0 || words.length(i) == 1 && words.gap(i) == Gap.APOSTROPHE;
    }

    /** An article or pronoun that has lost its vowel: {@code L'Union}, {@code C'est}; but {@code D'Angelo}, {@code O'Neill}. */
    private boolean elided(int i) {
        return words.length(i) == 1
                && words.gap(i + 1) == Gap.APOSTROPHE
                && "LJCNSQM".indexOf(words.text().charAt(words.begin(i))) >= 0;
    }

    private void quotations() {
        String text = words.text();
        int opened = -1;
        for (int i = 0; i <= size; i++) {
            int from = i == 0 ? 0 : words.end(i - 1);
            int to = i == size ? text.length() : words.begin(i);
            for (int at = from; at < to; at++) {
                if (QUOTES.indexOf(text.charAt(at)) < 0) {
                    continue;
                }
                if (opened < 0 || i - opened > LONGEST_TITLE) {
                    opened = i;
                    continue;
                }
                for (int j = opened; j < i; j++) {
                    quoted[j] = Math.min(LONGEST_TITLE, i - opened) + (j == opened ? 8 : 0);
                }
                opened = -1;
            }
        }
    }

    /** Puts together what the words of each run say; to be asked again where {@link #cues} were changed. */
    void together() {
        for (int i = 0; i < size; i = runEnd[i]) {
            int all = 0;
            for (int j = i; j < runEnd[i]; j++) {
                all |= cues[j];
            }
            Arrays.fill(runCues, i, runEnd[i], all);
        }
    }

    private void runs() {
        int i = 0;
        while (i < size) {
            int end = i + 1;
            if (active[i]) {
                while (end < size && active[end] && words.joins(end)) {
                    end++;
                }
            }
            for (int j = i; j < end; j++) {
                runBegin[j] = i;
                runEnd[j] = end;
            }
            i = end;
        }
    }
}
