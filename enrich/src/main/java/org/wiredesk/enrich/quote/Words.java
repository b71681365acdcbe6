package org.wiredesk.enrich.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as tokens, with its quotations and sentences. A quotation is never cut: what stands between quotation marks
 * belongs to one sentence, however many full stops it holds.
 */
final class Words {

    static final String QUOTE = "\"";
    static final String BREAK = "\u00b6";

    /** A run of tokens, end exclusive. */
    record Range(int begin, int end) {
        int length() {
            return end - begin;
        }
    }

    /** @param entry what the vocabulary says of the word: asked many times, so looked up once */
    private record Token(String word, int begin, int end, Vocabulary.Entry entry) {}

    private final String text;
    private final Vocabulary vocabulary;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Range> sentences = new ArrayList<>();
    private final List<Range> quotations = new ArrayList<>();
    private int[] quotationOf = {};

    Words(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        cut();
        pairQuotationMarks();
        splitSentences();
    }

    int count() {
        return tokens.size();
    }

    /** In lower case, with quotation marks and dashes made plain; empty outside the text. */
    String word(int token) {
        return token < 0 || token >= tokens.size() ? "" : tokens.get(token).word();
    }

    String written(int token) {
        return token < 0 || token >= tokens.size() ? "" : written(token, token + 1);
    }

    String written(int begin, int end) {
        return begin < end ? text.substring(begin(begin), end(end - 1)) : "";
    }

    int begin(int token) {
        return tokens.get(token).begin();
    }

    int end(int token) {
        return tokens.get(token).end();
    }

    /** Whether a token is in one of the vocabulary's lists. */
    boolean isIn(String list, int token) {
        return entry(token).isIn(list);
    }

    /** How many tokens the longest entry of a list that starts with a token has; 0 if none does. */
    int match(String list, int token) {
        return entry(token).match(list, this, token);
    }

    /** Whether the language has an option. */
    boolean has(String option) {
        return vocabulary.has(option);
    }

    private Vocabulary.Entry entry(int token) {
        return token < 0 || token >= tokens.size()
                ? Vocabulary.Entry.NONE
                : tokens.get(token).entry();
    }

    boolean isWord(int token) {
        String word = word(token);
        return !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0));
    }

    boolean isCapitalised(int token) {
        return isWord(token) && Character.isUpperCase(text.codePointAt(begin(token)));
    }

    /** Whether white space, or the edge of the text, stands on both sides. */
    boolean isApart(int token) {
        return (token == 0 || end(token - 1) < begin(token)) && (token + 1 >= count() || end(token) < begin(token + 1));
    }

    /** Without datelines. */
    List<Range> sentences() {
        return sentences;
    }

    /** Quotation marks included. */
    List<Range> quotations() {
        return quotations;
    }

    /** Whether a token stands inside quotation marks or is one of a pair. */
    boolean isQuoted(int token) {
        return token >= 0 && token < quotationOf.length && quotationOf[token] >= 0;
    }

    /** The quotation around a token; ask {@link #isQuoted} first. */
    Range quotation(int token) {
        return quotations.get(quotationOf[token]);
    }

    private void cut() {
        int length = text.length();
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = wordEnd(i);
                add(text.substring(i, end).toLowerCase(Locale.ROOT).replace('\u2019', '\''), i, end);
                i = end;
            } else if (Character.isWhitespace(c)) {
                int end = i;
                int lines = 0;
                while (end < length && Character.isWhitespace(text.charAt(end))) {
                    lines += text.charAt(end) == '\n' ? 1 : 0;
                    end++;
                }
                if (lines > 1) {
                    add(BREAK, i, i);
                }
                i = end;
            } else {
                // Some agencies write two apostrophes for a quotation mark.
                int end = i + (text.startsWith("''", i) ? 2 : Character.charCount(text.codePointAt(i)));
                add(mark(i, end), i, end);
                i = end;
            }
        }
    }

    private void add(String word, int begin, int end) {
        tokens.add(new Token(word, begin, end, vocabulary.entry(word)));
    }

    private String mark(int begin, int end) {
        return switch (text.charAt(begin)) {
            case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb' -> QUOTE;
            case '\u2013', '\u2014', '\u2015' -> "-";
            case '\'' -> end - begin == 2 ? QUOTE : "'";
            default -> text.substring(begin, end);
        };
    }

    /** Words keep apostrophes and hyphens inside, and the full stops of abbreviations such as "U.S." */
    private int wordEnd(int begin) {
        int end = begin;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joint = (c == '\'' || c == '\u2019' || c == '-' || c == '.' || c == '\u2011')
                    && end + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(end + 1))
                    && (c != '.'
                            || end - begin == 1
                            || Character.isDigit(text.charAt(end + 1))
                            || isInitials(begin, end));
            if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK && !joint) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isInitials(int begin, int end) {
        return end - begin >= 3 && text.charAt(end - 2) == '.';
    }

    private void pairQuotationMarks() {
        quotationOf = new int[tokens.size()];
        Arrays.fill(quotationOf, -1);
        int open = -1;
        for (int token = 0; token < tokens.size(); token++) {
            boolean paragraph = word(token).equals(BREAK);
            if (open >= 0 && paragraph) {
                // A quotation that goes on in the next paragraph opens again there and is not closed here.
                addQuotation(open, token);
                open = -1;
            } else if (word(token).equals(QUOTE)) {
                if (open < 0) {
                    open = token;
                } else {
                    addQuotation(open, token + 1);
                    open = -1;
                }
            }
        }
        if (open >= 0) {
            addQuotation(open, tokens.size());
        }
    }

    private void addQuotation(int begin, int end) {
        Arrays.fill(quotationOf, begin, end, quotations.size());
        quotations.add(new Range(begin, end));
    }

    private void splitSentences() {
        int begin = 0;
        for (int token = 0; token < tokens.size(); token++) {
            int dateline = token == begin ? Dateline.length(this, token) : 0;
            if (dateline > 0) {
                begin = token + dateline;
                token = begin - 1;
            } else if (word(token).equals(BREAK)) {
                addSentence(begin, token);
                begin = token + 1;
            } else if (isStop(token)) {
                addSentence(begin, token + 1);
                begin = token + 1;
            }
        }
        addSentence(begin, tokens.size());
    }

    private void addSentence(int begin, int end) {
        if (begin < end) {
            sentences.add(new Range(begin, end));
        }
    }

    private boolean isStop(int token) {
        if (isQuoted(token)) {
            // A quotation ends a sentence if its own last mark does and a new sentence begins behind it.
            boolean last = token == quotation(token).end() - 1 && word(token).equals(QUOTE);
            String before = word(token - 1);
            boolean complete = before.equals(".") || before.equals("!") || before.equals("?");
            return last && complete && startsSentence(token + 1) && !isCueBehind(token + 1);
        }
        String word = word(token);
        if (word.equals("!") || word.equals("?") || word.equals("\u2026")) {
            return startsSentence(token + 1);
        }
        if (!word.equals(".")) {
            return false;
        }
        boolean abbreviation =
                isIn("abbreviation", token - 1) || word(token - 1).length() == 1 && isCapitalised(token - 1);
        boolean ordinal = has("ordinals")
                && !word(token - 1).isEmpty()
                && word(token - 1).length() <= 2
                && Character.isDigit(word(token - 1).charAt(0));
        return !abbreviation && !ordinal && startsSentence(token + 1);
    }

    private boolean startsSentence(int token) {
        return token >= tokens.size()
                || isCapitalised(token)
                || !isWord(token) && !word(token).equals(",")
                || Character.isDigit(word(token).charAt(0));
    }

    /** '"Why?" Smith asked.' is one sentence. */
    private boolean isCueBehind(int token) {
        for (int i = token; i < token + 4; i++) {
            if (match("say", i) > 0) {
                String next = word(i + 1);
                return i > token && (next.equals(".") || next.equals(","));
            }
        }
        return false;
    }
}
