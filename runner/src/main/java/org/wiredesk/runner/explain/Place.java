package org.wiredesk.runner.explain;

import java.util.Optional;
import org.wiredesk.article.Section;

/**
 * A stretch of the article, with what stands around it on the same line.
 *
 * @param begin code point in the section's text
 * @param end code point, exclusive
 * @param note what is special about this place, such as a phrase; may be empty
 * @param confidence 0 to 100
 */
public record Place(
        Section section, int begin, int end, String before, String text, String after, String note, int confidence) {

    private static final int AROUND = 32;

    /** Empty where the offsets do not lie in the text: such evidence is of no use to anybody. */
    static Optional<Place> of(Texts texts, Section section, int begin, int end, String note, int confidence) {
        int length = texts.length(section);
        if (begin < 0 || begin >= end || end > length) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                section,
                begin,
                end,
                lead(texts.slice(section, Math.max(0, begin - AROUND), begin), begin > AROUND),
                line(texts.slice(section, begin, end)),
                tail(texts.slice(section, end, Math.min(length, end + AROUND)), end + AROUND < length),
                note,
                confidence));
    }

    private static String lead(String text, boolean cut) {
        int line = text.lastIndexOf('\n');
        if (line >= 0) {
            return text.substring(line + 1);
        }
        int word = text.indexOf(' ');
        return cut ? "\u2026" + (word < 0 ? text : text.substring(word)) : text;
    }

    private static String tail(String text, boolean cut) {
        int line = text.indexOf('\n');
        if (line >= 0) {
            return text.substring(0, line);
        }
        int word = text.lastIndexOf(' ');
        return cut ? (word < 0 ? text : text.substring(0, word + 1)) + "\u2026" : text;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
