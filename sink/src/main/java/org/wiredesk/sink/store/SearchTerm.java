package org.wiredesk.sink.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a phrase to look for.
 *
 * @param words folded, letters and digits only, so that no query syntax of a database can hide in them; at least one
 * @param prefix whether the last word may go on
 */
public record SearchTerm(List<String> words, boolean prefix) {

    private static final int MOST = 100;
    private static final Pattern TERM = Pattern.compile("\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+)");

    public SearchTerm {
        words = List.copyOf(words);
    }

    /**
     * Reads what a person types: words, all of which must be there; phrases in double quotes; a {@code *} at the end of a
     * word or phrase. Everything else is punctuation, and no text is an error.
     *
     * @throws IllegalArgumentException if there are more than 100 words
     */
    public static List<SearchTerm> parse(String text) {
        List<SearchTerm> terms = new ArrayList<>();
        int count = 0;
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            String term = matcher.group("phrase") != null ? matcher.group("phrase") : matcher.group("word");
            List<String> words = Folding.words(term);
            if (!words.isEmpty()) {
                terms.add(new SearchTerm(words, term.endsWith("*")));
            }
            count += words.size();
            if (count > MOST) {
                throw new IllegalArgumentException("a search takes at most " + MOST + " words");
            }
        }
        return terms;
    }

    /** Whether a word of a text, as it is written there, is one of this term. */
    public boolean holds(String word) {
        String folded = Folding.fold(word);
        return words.contains(folded) || (prefix && folded.startsWith(words.get(words.size() - 1)));
    }
}
