package org.wiredesk.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Article;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Sha256;

/**
 * By what a change of an article is noticed: its content and what its carrier says about the article. What the carrier
 * says about itself does not count, or an article in two feeds of a site would change with every poll of either.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** {@code sha256:} and the digest. */
    public static String of(Article article) {
        Declared declared = article.declared();
        return Sha256.hash(
                part(article.content().type()),
                article.content().bytes(),
                part(declared.headline()),
                part(declared.by()),
                part(declared.published()),
                part(declared.updated()),
                part(declared.language()),
                part(declared.description()));
    }

    // Each part ends with a byte that cannot be in UTF-8, so that no text can move from one to the next.
    private static byte[] part(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        byte[] part = Arrays.copyOf(bytes, bytes.length + 1);
        part[bytes.length] = (byte) 0xFF;
        return part;
    }
}
