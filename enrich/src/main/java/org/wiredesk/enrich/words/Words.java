package org.wiredesk.enrich.words;

import java.util.Arrays;
import java.util.Set;

/**
 * A text cut into words: runs of letters, digits and combining marks. Hyphens, apostrophes and full stops separate, so
 * that {@code Jean-Claude} is two words with {@link Gap#HYPHEN} between them and {@code Spain's} ends with a word
 * {@code s}. Ideographs are words of their own. Positions are UTF-16 indices of the text.
 */
public final class Words {

    /** Last words of names that are cut short. */
    private static final Set<String> ABBREVIATED = Set.of(
            "Inc", "Corp", "Co", "Ltd", "Cos", "Bros", "Jr", "Sr", "Fla", "Calif", "Mass", "Conn", "Ariz", "Mich",
            "Minn", "Pa", "Va", "Ga", "Tex", "Wash", "Ill", "Tenn", "Colo", "Ala", "Dept", "Assn", "Intl", "Univ");

    /** Abbreviations inside names. */
    private static final Set<String> SHORT = Set.of(
            "St", "Ste", "Mt", "Ft", "Sr", "Jr", "Dr", "Mr", "Mrs", "Ms", "Sta", "Sto", "Gen", "Sen", "Rep", "Gov");

    private final String text;
    private int[] begins;
    private int[] ends;
    private long[] hashes;
    private Shape[] shapes;
    private Gap[] gaps;
    private int size;

    private Words(String text) {
        this.text = text;
        // A word with its gap takes about six characters; names are short and many, so nothing is wasted on them.
        int capacity = text.length() / 5 + 2;
        begins = new int[capacity];
        ends = new int[capacity];
        hashes = new long[capacity];
        shapes = new Shape[capacity];
        gaps = new Gap[capacity + 1];
    }

    public static Words of(String text) {
        Words words = new Words(text);
        words.cut();
        return words;
    }

    private void cut() {
        int length = text.length();
        int last = 0;
        int i = 0;
        while (i < length) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = i + Character.charCount(c);
            if (!Character.isIdeographic(c)) {
                end = wordEnd(end, length);
            }
            add(last, i, end);
            last = end;
            i = end;
        }
        gaps[size] = last == length ? Gap.PARAGRAPH : Gap.of(text, Math.max(1, last), length);
    }

    private int wordEnd(int from, int length) {
        int i = from;
        while (i < length) {
            int c = text.codePointAt(i);
            boolean part = Character.isLetterOrDigit(c) && !Character.isIdeographic(c)
                    || c < 0x10000 && c >= 0x300 && Fold.isMark((char) c);
            if (!part) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private void add(int last, int begin, int end) {
        if (size == begins.length) {
            int capacity = size * 2;
            begins = Arrays.copyOf(begins, capacity);
            ends = Arrays.copyOf(ends, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
            shapes = Arrays.copyOf(shapes, capacity);
            gaps = Arrays.copyOf(gaps, capacity + 1);
        }
        begins[size] = begin;
        ends[size] = end;
        hashes[size] = Fold.word(text, begin, end);
        shapes[size] = Shape.of(text, begin, end);
        gaps[size] = size == 0 ? Gap.START : Gap.of(text, last, begin);
        size++;
    }

    public int size() {
        return size;
    }

    public int begin(int word) {
        return begins[word];
    }

    public int end(int word) {
        return ends[word];
    }

    public int length(int word) {
        return ends[word] - begins[word];
    }

    public long hash(int word) {
        return hashes[word];
    }

    public Shape shape(int word) {
        return shapes[word];
    }

    /** What stands before the word; of {@code size()}, what ends the text. */
    public Gap gap(int word) {
        return gaps[word];
    }

    public String text() {
        return text;
    }

    /** The end of a name's last word, with the full stop that belongs to it: {@code U.S.}, {@code Inc.}. */
    public int endOfName(int word) {
        int end = ends[word];
        if (end == text.length() || text.charAt(end) != '.') {
            return end;
        }
        boolean letters = length(word) == 1 && word > 0 && gaps[word] == Gap.DOT && length(word - 1) == 1;
        return letters || ABBREVIATED.contains(word(word)) ? end + 1 : end;
    }

    public String word(int word) {
        return text.substring(begins[word], ends[word]);
    }

    /** The text from the first word to the end of the last, which is not included in the range. */
    public String between(int from, int to) {
        return text.substring(begins[from], ends[to - 1]);
    }

    /** Whether a name may go on over the gap before a word. A full stop ends it, except after an abbreviation. */
    public boolean joins(int word) {
        return switch (gaps[word]) {
            case NONE, SPACE, LINE, HYPHEN, APOSTROPHE, DOT, AMPERSAND, SLASH -> true;
            case STOP ->
                shapes[word - 1] == Shape.INITIAL
                        || shapes[word - 1] == Shape.NUMBER && length(word - 1) == 1
                        || length(word - 1) <= 4 && SHORT.contains(word(word - 1));
            case QUOTE -> possessive(word);
            default -> false;
        };
    }

    /** Whether only an apostrophe after an s and a space stand before a word: {@code Workers' Party}. */
    private boolean possessive(int word) {
        int end = word == 0 ? 0 : ends[word - 1];
        return end > 0
                && begins[word] == end + 2
                && "'\u2019".indexOf(text.charAt(end)) >= 0
                && "sS".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether a sentence (or a line, or a quotation) begins with the word. */
    public boolean opens(int word) {
        return switch (gaps[word]) {
            case START, PARAGRAPH, QUOTE -> true;
            case STOP -> word == 0 || length(word - 1) > 1 || shapes[word - 1] == Shape.NUMBER;
            default -> false;
        };
    }

    /** Whether the word ends with a letter s that a genitive may have added. */
    public boolean genitive(int word) {
        char last = text.charAt(ends[word] - 1);
        return (last == 's' || last == 'S') && length(word) > 3;
    }

    /** Whether the word has a German adjective's ending: {@code Deutschen Bahn} for {@code Deutsche Bahn}. */
    public boolean inflected(int word) {
        int end = ends[word];
        return length(word) > 5
                && shapes[word] == Shape.TITLE
                && text.charAt(end - 2) == 'e'
                && "nrsm".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** The hash of a word without its last letter. */
    public long stem(int word) {
        return Fold.word(text, begins[word], ends[word] - 1);
    }
}
