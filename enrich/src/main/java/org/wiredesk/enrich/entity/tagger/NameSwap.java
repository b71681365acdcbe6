package org.wiredesk.enrich.entity.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Passage.Name;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.Match;
import org.wiredesk.enrich.knowledge.Matcher;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * Puts other names into a passage, each for one of like form: a full name for a full name, an acronym for an acronym, a
 * town for a town. Within a passage the same name is exchanged for the same.
 */
final class NameSwap {

    private final SentenceMaker maker;
    private final Knowledge knowledge;
    private final Matcher matcher;
    private final Cues cues;
    private final Random random;
    /** Names as they were written, by language, kind and form. */
    private final Map<String, List<String>> pool = new HashMap<>();

    /** What was exchanged in this passage: words of people's names, whole names of others. */
    private final Map<String, String> done = new HashMap<>();

    NameSwap(SentenceMaker maker, Knowledge knowledge, Cues cues, long seed) {
        this.maker = maker;
        this.knowledge = knowledge;
        this.matcher = new Matcher(knowledge, cues);
        this.cues = cues;
        this.random = new Random(seed);
    }

    /** Remembers the names of a passage as what others can be exchanged for. */
    void learn(Passage passage) {
        for (Name name : passage.names()) {
            if (name.kind() != Kind.UNKNOWN && name.kind() != Kind.PERSON) {
                String written = passage.written(name);
                pool.computeIfAbsent(key(passage.language(), name.kind(), written), key -> new ArrayList<>())
                        .add(written);
            }
        }
    }

    private String key(String language, Kind kind, String written) {
        return language + kind + form(written);
    }

    /** Number of words, capitals, and what the first and the last word say. */
    private String form(String written) {
        Words words = Words.of(written);
        if (words.size() == 0) {
            return "";
        }
        int telling = Cues.HEAD | Cues.SUFFIX | Cues.COMPANY | Cues.FEATURE | Cues.NATION;
        int first = cues.of(words.hash(0)) & telling;
        int last = cues.of(words.hash(words.size() - 1)) & telling;
        return Math.min(4, words.size()) + "/" + words.shape(0) + "/" + (first | last);
    }

    Passage swap(Passage passage) {
        done.clear();
        Map<Name, String> exchanged = new HashMap<>();
        List<Name> longest = new ArrayList<>(passage.names());
        longest.sort(Comparator.comparingInt((Name name) -> name.begin() - name.end())
                .thenComparingInt(Name::begin));
        for (Name name : longest) {
            exchanged.put(name, other(passage, name));
        }
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        int last = 0;
        for (Name name : passage.names()) {
            text.append(passage.text(), last, name.begin());
            int begin = text.length();
            text.append(exchanged.get(name));
            names.add(new Name(begin, text.length(), name.kind()));
            last = name.end();
        }
        text.append(passage.text(), last, passage.text().length());
        return new Passage(text.toString(), passage.language(), names);
    }

    private String other(Passage passage, Name name) {
        String written = passage.written(name);
        String language = passage.language();
        return switch (name.kind()) {
            case PERSON -> person(written, language);
            case ORGANISATION -> same(written, name.kind(), () -> organisation(written, language));
            case PLACE -> same(written, name.kind(), () -> place(written, language));
            default -> written;
        };
    }

    private interface Choice {
        String make();
    }

    /** The capitals of a name stay what they were. */
    private String same(String written, Kind kind, Choice choice) {
        String key = kind + written.toLowerCase(Locale.ROOT);
        String chosen = done.get(key);
        if (chosen == null) {
            chosen = choice.make();
            done.put(key, chosen);
        }
        return loud(written) && written.length() > 3 ? chosen.toUpperCase(Locale.ROOT) : chosen;
    }

    private String person(String written, String language) {
        String from = random.nextInt(3) == 0 ? "x" : random.nextInt(6) == 0 ? "en" : language;
        String[] words = written.split(" ");
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            name.append(i == 0 ? "" : " ").append(personWord(words, i, from));
        }
        return name.toString();
    }

    private String personWord(String[] words, int i, String language) {
        String word = words[i];
        boolean small = Character.isLowerCase(word.charAt(0));
        if (small || word.equals("Jr.") || word.equals("Sr.") || word.matches("[IVX]+")) {
            return word;
        }
        if (word.matches("(\\p{Lu}\\.?-?){1,3}")) {
            return initials(word);
        }
        String key = word.toLowerCase(Locale.ROOT);
        String chosen = done.get(key);
        if (chosen == null) {
            boolean given = i + 1 < words.length
                    || words.length == 1 && (cues.of(Fold.word(word)) & (Cues.GIVEN | Cues.FAMILY)) == Cues.GIVEN;
            chosen = given
                    ? random.nextInt(12) == 0 ? maker.filled('w', language) : maker.filled('f', language)
                    : family(words, i, language);
            done.put(key, chosen);
        }
        return loud(word) && word.length() > 3 ? chosen.toUpperCase(Locale.ROOT) : chosen;
    }

    private String family(String[] words, int i, String language) {
        boolean particle = i > 0 && Character.isLowerCase(words[i - 1].charAt(0));
        String family = maker.filled('l', language);
        return particle ? family.substring(family.lastIndexOf(' ') + 1) : family;
    }

    private String initials(String word) {
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            if (Character.isUpperCase(letters.charAt(i))) {
                letters.setCharAt(i, (char) ('A' + random.nextInt(25)));
            }
        }
        return letters.toString();
    }

    private String organisation(String written, String language) {
        Words words = Words.of(written);
        if (words.size() == 1) {
            return single(words, written, language);
        }
        return random.nextInt(2) == 0 ? inner(words, written, language) : pooled(written, Kind.ORGANISATION, language);
    }

    private String single(Words words, String written, String language) {
        if (words.shape(0) == Shape.UPPER) {
            return words.length(0) > 5 ? maker.filled('c', language) : maker.filled('a', language);
        }
        List<Match> matches = matcher.find(words);
        boolean town =
                !matches.isEmpty() && knowledge.kind(matches.get(0).bearers().get(0)) == Kind.PLACE;
        if (town) {
            return maker.filled(random.nextInt(8) == 0 ? 'u' : 'c', language);
        }
        return switch (random.nextInt(4)) {
            case 0 -> maker.filled('w', language);
            case 1 -> written;
            default -> pooled(written, Kind.ORGANISATION, language);
        };
    }

    private String place(String written, String language) {
        Words words = Words.of(written);
        List<Match> matches = matcher.find(words);
        boolean known = matches.size() == 1
                && matches.get(0).length() == words.size()
                && knowledge.kind(matches.get(0).bearers().get(0)) == Kind.PLACE;
        if (known && random.nextInt(10) > 0) {
            boolean country = knowledge.within(matches.get(0).bearers().get(0)).isEmpty();
            return maker.filled(country ? 'n' : 'c', language);
        }
        if (words.size() == 1) {
            int chance = random.nextInt(6);
            return chance == 0
                    ? maker.filled('c', language)
                    : chance == 1
                            ? maker.filled('u', language)
                            : chance == 2 ? written : pooled(written, Kind.PLACE, language);
        }
        return random.nextInt(2) == 0 ? inner(words, written, language) : pooled(written, Kind.PLACE, language);
    }

    private String pooled(String written, Kind kind, String language) {
        List<String> names = pool.getOrDefault(key(language, kind, written), List.of(written));
        return names.get(random.nextInt(names.size()));
    }

    /** The same kind of body or place, called after somebody or something else. */
    private String inner(Words words, String written, String language) {
        int telling = Cues.HEAD
                | Cues.SUFFIX
                | Cues.COMPANY
                | Cues.FEATURE
                | Cues.NATION
                | Cues.WORD
                | Cues.NOUN
                | Cues.TITLE
                | Cues.COMMON
                | Cues.LINK
                | Cues.DAY;
        StringBuilder name = new StringBuilder();
        int last = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean capital = words.shape(i) == Shape.TITLE;
            if (!capital || (cues.of(words.hash(i)) & telling) != 0 || words.gap(i) == Gap.APOSTROPHE) {
                continue;
            }
            name.append(written, last, words.begin(i)).append(part(words, i, language));
            last = words.end(i);
        }
        return name.append(written, last, written.length()).toString();
    }

    private String part(Words words, int i, String language) {
        int listed = cues.of(words.hash(i));
        if ((listed & (Cues.GIVEN | Cues.FAMILY)) == Cues.GIVEN) {
            return maker.filled('f', language);
        }
        if ((listed & Cues.FAMILY) != 0) {
            return maker.filled('l', language);
        }
        List<Match> matches = matcher.find(Words.of(words.word(i)));
        if (!matches.isEmpty()) {
            return maker.filled('c', language);
        }
        return maker.filled(random.nextBoolean() ? 'w' : 'l', language);
    }

    private static boolean loud(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT));
    }
}
