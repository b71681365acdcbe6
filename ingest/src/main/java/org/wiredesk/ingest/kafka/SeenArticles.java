package org.wiredesk.ingest.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.SeenArticle;
import org.wiredesk.article.Sha256;

/**
 * What was seen, by the article's uri, in as little memory as goes: an article is remembered for ever, so this is what a
 * process that has run for years is full of. A uri is its 128-bit digest here, an article some 60 bytes
 * ({@link CompactSeen}); those whose page is looked at again are few, and kept as they are.
 *
 * <p>For any number of threads; what happens to one uri happens one after the other.
 */
final class SeenArticles {

    private final Map<Digest, byte[]> small = new ConcurrentHashMap<>();
    private final Map<String, SeenArticle> whole = new ConcurrentHashMap<>();
    private final CompactSeen form = new CompactSeen();

    /** The first half of a SHA-256. */
    private record Digest(long high, long low) {

        static Digest of(String uri) {
            ByteBuffer digest = ByteBuffer.wrap(Sha256.digest(uri.getBytes(StandardCharsets.UTF_8)));
            return new Digest(digest.getLong(), digest.getLong());
        }
    }

    @Nullable
    SeenArticle get(String uri) {
        SeenArticle kept = whole.get(uri);
        if (kept != null) {
            return kept;
        }
        byte[] bytes = small.get(Digest.of(uri));
        // Moved between the two looks, perhaps.
        return bytes == null ? whole.get(uri) : form.read(bytes);
    }

    void put(String uri, SeenArticle seen) {
        merge(uri, seen, (known, met) -> met);
    }

    void putAll(Map<String, SeenArticle> more) {
        more.forEach(this::put);
    }

    /** Keeps what is given, or of two what the function chooses. */
    void merge(String uri, SeenArticle seen, BinaryOperator<SeenArticle> choice) {
        Digest digest = Digest.of(uri);
        small.compute(digest, (key, bytes) -> {
            SeenArticle known = bytes == null ? whole.get(uri) : form.read(bytes);
            SeenArticle next = known == null ? seen : choice.apply(known, seen);
            Optional<byte[]> compact = form.write(next);
            if (compact.isPresent()) {
                whole.remove(uri);
                return compact.get();
            }
            whole.put(uri, next);
            return null;
        });
    }

    void remove(String uri) {
        small.compute(Digest.of(uri), (key, bytes) -> {
            whole.remove(uri);
            return null;
        });
    }

    /** How many articles. */
    int size() {
        return small.size() + whole.size();
    }

    /** Those whose page is looked at again, and a few others. */
    Map<String, SeenArticle> whole() {
        return Collections.unmodifiableMap(whole);
    }
}
