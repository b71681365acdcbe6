package org.wiredesk.sink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wiredesk.sink.store.Folding;
import org.wiredesk.sink.store.SearchTerm;

/**
 * A part of a text in one line, and where the words stand in it that were looked for.
 *
 * @param text with an ellipsis where it was cut
 * @param marks in the order of the text
 */
public record Snippet(String text, List<Mark> marks) {

    private static final int LENGTH = 180;
    private static final String ELLIPSIS = "…";

    /** A stretch of a snippet, half open, in UTF-16 units. */
    public record Mark(int begin, int end) {}

    public Snippet {
        marks = List.copyOf(marks);
    }

    /** The part of a text that holds most of the terms' words; its beginning if it holds none. */
    static Snippet of(String text, List<SearchTerm> terms) {
        List<Mark> found = find(text, terms);
        int begin = found.isEmpty() ? 0 : wordStart(text, Math.max(0, best(text, found) - LENGTH / 6));
        int end = wordEnd(text, Math.min(text.length(), begin + LENGTH));
        String before = begin > 0 ? ELLIPSIS : "";
        String after = end < text.length() ? ELLIPSIS : "";
        int shift = before.length() - begin;
        List<Mark> marks = found.stream()
                .filter(mark -> mark.begin() >= begin && mark.end() <= end)
                .map(mark -> new Mark(mark.begin() + shift, mark.end() + shift))
                .toList();
        // One line: replaced one for one, so that the marks stay where they are.
        String line = text.substring(begin, end).replaceAll("\\s", " ");
        return new Snippet(before + line + after, marks);
    }

    /** The text with something around each mark. */
    public String marked(String open, String close) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            out.append(text, at, mark.begin()).append(open);
            out.append(text, mark.begin(), mark.end()).append(close);
            at = mark.end();
        }
        return out.append(text, at, text.length()).toString();
    }

    private static List<Mark> find(String text, List<SearchTerm> terms) {
        List<Mark> found = new ArrayList<>();
        for (int begin = 0; !terms.isEmpty() && begin < text.length(); ) {
            int end = runEnd(text, begin);
            if (end > begin) {
                String word = text.substring(begin, end);
                if (terms.stream().anyMatch(term -> term.holds(word))) {
                    found.add(new Mark(begin, end));
                }
                begin = end;
            } else {
                begin += Character.charCount(text.codePointAt(begin));
            }
        }
        return found;
    }

    /** Where to begin so that the most different words are in sight. */
    private static int best(String text, List<Mark> found) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < found.size(); i++) {
            Set<String> inSight = new HashSet<>();
            int end = found.get(i).begin() + LENGTH * 5 / 6;
            for (int j = i; j < found.size() && found.get(j).end() <= end; j++) {
                inSight.add(Folding.fold(
                        text.substring(found.get(j).begin(), found.get(j).end())));
            }
            if (inSight.size() > most) {
                most = inSight.size();
                best = found.get(i).begin();
            }
        }
        return best;
    }

    private static int runEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && Folding.isWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** The nearest place after a space; languages without spaces are cut anywhere but inside a character. */
    private static int wordStart(String text, int near) {
        for (int at = near; at < Math.min(text.length(), near + 20); at++) {
            if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return wholeCharacter(text, near);
    }

    private static int wordEnd(String text, int near) {
        for (int at = near; at > Math.max(0, near - 20); at--) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return wholeCharacter(text, near);
    }

    private static int wholeCharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
