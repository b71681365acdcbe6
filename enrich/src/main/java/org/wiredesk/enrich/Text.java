package org.wiredesk.enrich;

import java.util.List;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Enrichment.Alternative;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Span;
import org.wiredesk.article.Section;

/**
 * One text of a document. Enrichers work with the UTF-16 indices of {@link #value}; what they report goes through
 * {@link #mention} and {@link #span}, which count in code points.
 */
public final class Text {

    private final Section section;
    private final String value;
    private final CodePoints codePoints;

    public Text(Section section, String value) {
        this.section = section;
        this.value = value;
        this.codePoints = CodePoints.of(value);
    }

    public Section section() {
        return section;
    }

    public String value() {
        return value;
    }

    /** The code point offset of a UTF-16 index. */
    public int offset(int utf16) {
        return codePoints.offset(utf16);
    }

    /** A span between two UTF-16 indices, half open. */
    public Span span(int begin, int end) {
        return new Span(offset(begin), offset(end), section);
    }

    /** A mention between two UTF-16 indices, half open. */
    public Mention mention(Kind kind, int begin, int end, String target, int confidence) {
        return new Mention(kind, offset(begin), offset(end), section, value.substring(begin, end), target, confidence);
    }

    /** The same, with what found it and whom else it may mean. */
    public Mention mention(
            Kind kind, int begin, int end, String target, int confidence, String rule, List<Alternative> alternatives) {
        String text = value.substring(begin, end);
        return new Mention(kind, offset(begin), offset(end), section, text, target, confidence, rule, alternatives);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text that && section == that.section && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
