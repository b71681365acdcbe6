package org.wiredesk.enrich.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Lists;
import org.wiredesk.enrich.words.Words;

/** Words that tell what the name beside them is, and given names: read from the lists beside this class. */
public final class Cues {

    public static final int TITLE = 1;
    public static final int SUFFIX = 2;
    public static final int HEAD = 4;
    public static final int PLACE = 8;
    public static final int SPEECH = 16;
    public static final int COMMON = 32;
    public static final int GIVEN = 64;
    /** A given name that is also a word or a family name. */
    public static final int GIVEN_WEAK = 128;

    /** Small words inside names. */
    public static final int LINK = 256;
    /** Of these, the ones that begin a family name: {@code van}, {@code de}. */
    public static final int PARTICLE = 512;

    public static final int FAMILY = 1024;
    /** Inhabitants and adjectives of countries. */
    public static final int NATION = 2048;

    public static final int DAY = 4096;
    /** A common word of some language. */
    public static final int WORD = 8192;
    /** A German noun, or a compound that ends with one. */
    public static final int NOUN = 16384;

    public static final int SPORT = 32768;
    /** Says that the name it is part of is a place: {@code River}, {@code Lago}. */
    public static final int FEATURE = 65536;

    public static final int LAST = FEATURE;
    /** Ends a company's name and nothing else; the tagger sees it as {@link #SUFFIX}. */
    public static final int COMPANY = 131072;

    /** Says what a name is of, and may be written small: {@code Labour party}. */
    static final int GENERIC = 262144;

    public static final int NAME_BITS =
            TITLE | SUFFIX | HEAD | GIVEN | GIVEN_WEAK | FAMILY | NATION | DAY | COMMON | FEATURE;

    private static final Map<String, Integer> KINDS = Map.ofEntries(
            Map.entry("company", COMPANY | SUFFIX),
            Map.entry("generic", GENERIC),
            Map.entry("link", LINK),
            Map.entry("particle", PARTICLE | LINK),
            Map.entry("title", TITLE),
            Map.entry("suffix", SUFFIX),
            Map.entry("head", HEAD),
            Map.entry("place", PLACE),
            Map.entry("feature", FEATURE),
            Map.entry("speech", SPEECH),
            Map.entry("common", COMMON),
            Map.entry("sport", SPORT),
            Map.entry("nation", NATION),
            Map.entry("day", DAY));

    private static final Set<String> ENDINGS =
            Set.of("s", "es", "ed", "d", "ing", "ly", "er", "en", "e", "n", "a", "as", "os");
    private static final int SHORTEST_NOUN = 4;
    private static final int LONGEST_NOUN = 14;

    private final LongMap.Builder bits = new LongMap.Builder(1 << 15);

    private Cues() {}

    public static Cues shipped() {
        Cues cues = new Cues();
        for (String line : Lists.lines(Cues.class, "cues.txt")) {
            String[] words = line.split(" ");
            Integer kind = KINDS.get(words[0]);
            if (kind == null) {
                throw new IllegalStateException("cues.txt: no such kind: " + words[0]);
            }
            for (int i = 1; i < words.length; i++) {
                cues.add(words[i], kind);
            }
        }
        for (String line : Lists.lines(Cues.class, "words.txt")) {
            String[] cells = line.split("\t");
            for (String word : cells[1].split(" ")) {
                cues.add(word, cells[0].equals("de+") ? NOUN : WORD);
            }
        }
        for (String line : Lists.lines(Cues.class, "family-names.txt")) {
            for (String name : line.split("\t")[1].split("\\|")) {
                String last = name.substring(name.lastIndexOf(' ') + 1);
                cues.add(last.substring(last.lastIndexOf('\'') + 1), FAMILY);
            }
        }
        for (String line : Lists.lines(Cues.class, "given-names.txt")) {
            for (String name : line.split(" ")) {
                if (name.startsWith("?")) {
                    cues.weaken(name.substring(1));
                } else {
                    cues.add(name, GIVEN);
                }
            }
        }
        return cues;
    }

    /** What is said of a word, as bits. */
    public int of(long hash) {
        return bits.get(hash, 0);
    }

    /** Whether the word is a common word with an ending: {@code Analysts}, {@code Speaking}. */
    public boolean inflected(Words words, int i) {
        String text = words.text();
        int begin = words.begin(i);
        for (int end = words.end(i) - 1; end >= words.end(i) - 3 && end - begin >= SHORTEST_NOUN; end--) {
            if (ENDINGS.contains(text.substring(end, words.end(i)).toLowerCase(Locale.ROOT))
                    && (of(Fold.word(text, begin, end)) & WORD) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a German word is a noun that is listed, or a compound with one, whatever its ending. */
    public boolean noun(Words words, int i) {
        String text = words.text();
        int end = words.end(i);
        int longest = Math.min(words.length(i), LONGEST_NOUN);
        for (int cut = 0; cut <= 2; cut++) {
            for (int length = longest - cut; length >= SHORTEST_NOUN; length--) {
                int begin = end - cut - length;
                if (begin >= words.begin(i) && (of(Fold.word(text, begin, end - cut)) & NOUN) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(String word, int bit) {
        int slot = bits.slot(Fold.word(word), 0);
        bits.set(slot, bits.value(slot) | bit);
    }

    private void weaken(String name) {
        int slot = bits.slot(Fold.word(name), 0);
        bits.set(slot, bits.value(slot) & ~GIVEN | GIVEN_WEAK);
    }
}
