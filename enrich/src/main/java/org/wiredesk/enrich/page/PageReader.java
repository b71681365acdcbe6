package org.wiredesk.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wiredesk.article.Article;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.UnreadableException;

/**
 * Reads the article out of its bytes, plain text or HTML. Pure: the same article gives the same page, so that a better
 * reader can be replayed over everything ever fetched. Safe for many threads.
 *
 * <p>Plain text is kept character for character; {@link PlainText} says what little changes. HTML is read as a whole
 * page, or, without a {@code html} or {@code body} element, as a piece that a feed carried. {@link Markup} bounds what a
 * hostile page can cost.
 */
public final class PageReader {

    /** No article is this long; what is that long is an archive, a data dump or an attack. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private final Set<Part> leftOut;

    public PageReader() {
        this(Part.NONE);
    }

    private PageReader(Set<Part> leftOut) {
        this.leftOut = leftOut;
    }

    /** The names of the parts that {@link #without} knows. */
    public static List<String> parts() {
        return Part.names();
    }

    /**
     * A reader that leaves out some of its parts, to measure what they are worth.
     *
     * @throws IllegalArgumentException for a part that is none of {@link #parts}
     */
    public static PageReader without(Set<String> parts) {
        return new PageReader(Part.named(parts));
    }

    /**
     * @throws UnreadableException if there is nothing to read: {@code empty}, {@code too-large} (more than 16 MiB),
     *     {@code unsupported-type}, {@code not-text} (binary under a text type), {@code no-text} (a page without any) or
     *     {@code not-an-article} (the front of a section, an error, a login)
     */
    public Page read(Article article) throws UnreadableException {
        byte[] bytes = article.content().bytes();
        MediaType type = MediaType.parse(article.content().type());
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableException(
                    "too-large", "The content has " + bytes.length + " bytes; at most " + MAX_BYTES + " are read.");
        }
        if (!type.isHtml() && !type.isPlainText() && !type.isUnknown()) {
            throw new UnreadableException(
                    "unsupported-type", "Content of type " + type.name() + " is neither plain text nor HTML.");
        }
        if (BinarySigns.areIn(bytes)) {
            throw new UnreadableException("not-text", "The content is binary, though its type is " + type.name() + ".");
        }
        boolean html = type.isHtml() || type.isUnknown() && looksLikeHtml(bytes, type);
        String text = html ? Charsets.decodeHtml(bytes, type) : Charsets.decodeText(bytes, type);
        if (text.isBlank() && HtmlReader.declaredHeadline(article.declared()).isEmpty()) {
            throw new UnreadableException("empty", "The content is empty, and nobody declares a headline.");
        }
        return html ? HtmlReader.read(article, text, leftOut) : plainText(article, text, type);
    }

    private static boolean looksLikeHtml(byte[] bytes, MediaType type) {
        return Charsets.decodeHtml(bytes, type).stripLeading().startsWith("<");
    }

    private static Page plainText(Article article, String decoded, MediaType type) {
        PlainText text = PlainText.read(decoded, type.firstLineIsHeadline());
        Declared declared = article.declared();
        Found headline = text.headline().isEmpty()
                ? HtmlReader.declaredHeadline(declared)
                : new Found(text.headline(), "first line");
        Found by = HtmlReader.declaredBy(declared);
        Dates dates = PublicationDates.declared(article);
        List<Provenance> provenance = new ArrayList<>();
        Evidence.add(provenance, "headlines", headline);
        provenance.add(Evidence.of("bodies", "plain text"));
        Evidence.add(provenance, "by", by);
        Evidence.add(provenance, dates);
        Page.Details details = DetailsFinder.declared(declared);
        Evidence.add(provenance, details);
        return new Page(
                new Text(Section.HEADLINE, headline.value()),
                new Text(Section.BODY, text.body()),
                HtmlReader.plain(declared.description()).orElse(null),
                by.isEmpty() ? null : by.value(),
                HtmlReader.siteName(declared).orElse(null),
                null,
                Optional.ofNullable(declared.language())
                        .flatMap(LanguageTags::normalize)
                        .orElse(null),
                dates,
                text.body().isBlank() ? "partial" : "full",
                List.of(),
                provenance,
                details);
    }
}
