package org.wiredesk.enrich.source;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words, marks and paragraph breaks. Apostrophes and hyphens are tokens of their own, so that "l'AFP",
 * "the BBC's" and "dpa-Angaben" show the name inside; a domain name such as "lvz.de" is one token.
 */
final class Tokens {

    /** Stands between paragraphs, so that no phrase reaches across. */
    static final String BREAK = "\u00b6";

    static final String QUOTE = "\"";

    private static final String SUFFIXES =
            " com net org info news press online live media tv fm radio edu gov int mil app"
                    + " biz blog today world email global network london berlin wales scot paris nyc cat ";

    private static final int MOST_LABELS = 6;
    /** Characters, as DNS has it. */
    private static final int LONGEST_DOMAIN = 253;

    private static final byte WORD = 1;
    private static final byte CAPITALISED = 2;
    private static final byte ALL_CAPS = 4;
    private static final byte DOMAIN = 8;
    private static final byte SMALL = 16;

    private final String text;
    private String[] words;
    /** The same, as they stand in the text. */
    private String[] written;

    private int[] begins;
    private int[] ends;
    /** What kind of token each is: asked many times, so looked at once. */
    private byte[] kinds;

    /** What the phrase book of its language says of each word, as far as it was asked. */
    private WordTable.@Nullable Entry[] entries = {};

    private @Nullable WordTable table;

    private int count;

    private Tokens(String text) {
        this.text = text;
        int expected = text.length() / 5 + 4;
        words = new String[expected];
        written = new String[expected];
        begins = new int[expected];
        ends = new int[expected];
        kinds = new byte[expected];
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.cut();
        return tokens;
    }

    int count() {
        return count;
    }

    /** The token in lower case, with typographic marks made plain; empty before the first and after the last one. */
    String word(int token) {
        return token >= 0 && token < count ? words[token] : "";
    }

    /** The token as written. */
    String written(int token) {
        return token >= 0 && token < count ? written[token] : "";
    }

    int begin(int token) {
        return begins[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** The text from the begin of one token to the end of the token before {@code end}. */
    String written(int begin, int end) {
        return begin + 1 == end ? written(begin) : begin < end ? text.substring(begins[begin], ends[end - 1]) : "";
    }

    /** What a phrase book says of a token; it is looked up once. */
    WordTable.Entry entry(int token, WordTable book) {
        if (token < 0 || token >= count) {
            return WordTable.Entry.NONE;
        }
        if (table != book) {
            table = book;
            entries = new WordTable.Entry[count];
        }
        WordTable.Entry entry = entries[token];
        if (entry == null) {
            entry = book.look(words[token]);
            entries[token] = entry;
        }
        return entry;
    }

    boolean isWord(int token) {
        return is(token, WORD);
    }

    boolean isCapitalised(int token) {
        return is(token, CAPITALISED);
    }

    /** Whether the token begins with a small letter. */
    boolean isSmall(int token) {
        return is(token, SMALL);
    }

    boolean isAllCaps(int token) {
        return is(token, ALL_CAPS);
    }

    boolean isDomain(int token) {
        return is(token, DOMAIN);
    }

    private boolean is(int token, byte kind) {
        return token >= 0 && token < count && (kinds[token] & kind) != 0;
    }

    /** Whether no space stands between this token and the one before. */
    boolean isGlued(int token) {
        return token > 0 && token < count && begins[token] == ends[token - 1];
    }

    private void cut() {
        int length = text.length();
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            if (isInner(c)) {
                int end = wordEnd(i);
                int last = Math.max(end, domainEnd(i, end));
                String word = text.substring(i, last);
                add(i, last, word, word.toLowerCase(Locale.ROOT));
                i = last;
            } else if (c == '\n') {
                int end = i;
                int lines = 0;
                while (end < length && Character.isWhitespace(text.charAt(end))) {
                    lines += text.charAt(end) == '\n' ? 1 : 0;
                    end++;
                }
                if (lines > 1) {
                    add(i, i, "", BREAK);
                }
                i = end;
            } else if (Character.isWhitespace(c) || c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
                i++;
            } else {
                int end = i + Character.charCount(text.codePointAt(i));
                String mark = text.substring(i, end);
                add(i, end, mark, plain(mark, i));
                i = end;
            }
        }
    }

    private String plain(String mark, int begin) {
        char c = mark.charAt(0);
        boolean apostrophe = c == '\'' || c == '\u2019' || c == '\u02bc';
        if (apostrophe) {
            boolean inside = begin > 0
                    && Character.isLetter(text.charAt(begin - 1))
                    && begin + 1 < text.length()
                    && Character.isLetter(text.charAt(begin + 1));
            return inside ? "'" : QUOTE;
        }
        return switch (c) {
            case '"',
                    '\u201c',
                    '\u201d',
                    '\u201e',
                    '\u201f',
                    '\u00ab',
                    '\u00bb',
                    '\u2039',
                    '\u203a',
                    '\u2018',
                    '\u201a' -> QUOTE;
            case '\u2010', '\u2011' -> "-";
            case '\u2013', '\u2014', '\u2015', '\u2212' -> "\u2013";
            default -> mark;
        };
    }

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_';
    }

    private int wordEnd(int begin) {
        int end = begin;
        while (end < text.length() && isInner(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where a domain name that starts with this word ends, or -1. */
    private int domainEnd(int begin, int firstEnd) {
        int end = firstEnd;
        int labelBegin = begin;
        int labels = 1;
        int good = -1;
        while (end + 1 < text.length()
                && end - begin < LONGEST_DOMAIN
                && labels <= MOST_LABELS
                && isInner(text.charAt(end + 1))) {
            char joint = text.charAt(end);
            if (joint != '.' && joint != '-') {
                break;
            }
            int next = wordEnd(end + 1);
            if (joint == '.') {
                labels++;
                labelBegin = end + 1;
                if (isTopLevel(labelBegin, next)) {
                    good = next;
                }
            }
            end = next;
        }
        return labels > 1 && hasLetter(begin, firstEnd) ? good : -1;
    }

    private boolean hasLetter(int begin, int end) {
        return text.substring(begin, end).chars().anyMatch(Character::isLetter);
    }

    private boolean isTopLevel(int begin, int end) {
        String label = text.substring(begin, end);
        if (!label.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return false;
        }
        return label.length() == 2 || SUFFIXES.contains(" " + label + " ");
    }

    private void add(int begin, int end, String asWritten, String word) {
        if (count == words.length) {
            written = Arrays.copyOf(written, count * 2);
            words = Arrays.copyOf(words, count * 2);
            begins = Arrays.copyOf(begins, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        kinds[count] = kind(begin, end, word);
        words[count] = word;
        written[count] = asWritten;
        begins[count] = begin;
        ends[count++] = end;
    }

    private byte kind(int begin, int end, String word) {
        boolean capitalised = begin < text.length() && Character.isUpperCase(text.codePointAt(begin));
        boolean small = begin < text.length() && Character.isLowerCase(text.codePointAt(begin));
        int kind = Character.isLetterOrDigit(word.codePointAt(0)) ? WORD : 0;
        kind |= capitalised ? CAPITALISED : 0;
        kind |= small ? SMALL : 0;
        kind |= capitalised && isAllCaps(begin, end) ? ALL_CAPS : 0;
        kind |= word.length() > 3 && word.indexOf('.') > 0 ? DOMAIN : 0;
        return (byte) kind;
    }

    private boolean isAllCaps(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return end - begin > 1;
    }
}
