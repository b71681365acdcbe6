package org.wiredesk.ingest.kafka;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wiredesk.article.SeenArticle;

/**
 * {@link SeenArticle} in few bytes, for the memory of this process only. Digests are written as such, times in
 * milliseconds, words and the addresses of feeds as numbers of a list, since few differ.
 *
 * <pre>
 * byte what follows | 32 fingerprint | int version | long firstCreated
 *   [ | long asOf ] [ | int list ] [ | int dropped ] | 32 each earlier fingerprint
 * </pre>
 */
final class CompactSeen {

    private static final int HAS_TIME = 1;
    private static final int HAS_LIST = 2;
    private static final int IS_DROPPED = 4;

    private static final String SHA_256 = "sha256:";
    private static final int DIGEST = 32;
    private static final int LEAST = 1 + DIGEST + 4 + 8;

    private final Words words = new Words();

    /** Empty for what does not fit into the form: a page to look at again, a time between two milliseconds. */
    Optional<byte[]> write(SeenArticle seen) {
        Instant asOf = seen.asOf();
        boolean fits = seen.revisit() == null
                && isMillis(seen.firstCreated())
                && (asOf == null || isMillis(asOf))
                && Stream.concat(Stream.of(seen.fingerprint()), seen.earlier().stream())
                        .allMatch(CompactSeen::isDigest);
        if (!fits) {
            return Optional.empty();
        }
        int has = (asOf == null ? 0 : HAS_TIME)
                | (seen.list() == null ? 0 : HAS_LIST)
                | (seen.dropped() == null ? 0 : IS_DROPPED);
        int size = LEAST
                + (asOf == null ? 0 : 8)
                + (seen.list() == null ? 0 : 4)
                + (seen.dropped() == null ? 0 : 4)
                + DIGEST * seen.earlier().size();
        ByteBuffer out = ByteBuffer.allocate(size).put((byte) has).put(digest(seen.fingerprint()));
        out.putInt(seen.version()).putLong(seen.firstCreated().toEpochMilli());
        if (asOf != null) {
            out.putLong(asOf.toEpochMilli());
        }
        if (seen.list() != null) {
            out.putInt(words.number(seen.list()));
        }
        if (seen.dropped() != null) {
            out.putInt(words.number(seen.dropped()));
        }
        seen.earlier().forEach(fingerprint -> out.put(digest(fingerprint)));
        return Optional.of(out.array());
    }

    SeenArticle read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int has = in.get();
        String fingerprint = fingerprint(in);
        int version = in.getInt();
        Instant firstCreated = Instant.ofEpochMilli(in.getLong());
        Instant asOf = (has & HAS_TIME) == 0 ? null : Instant.ofEpochMilli(in.getLong());
        String list = (has & HAS_LIST) == 0 ? null : words.at(in.getInt());
        String dropped = (has & IS_DROPPED) == 0 ? null : words.at(in.getInt());
        List<String> earlier = new ArrayList<>(in.remaining() / DIGEST);
        while (in.hasRemaining()) {
            earlier.add(fingerprint(in));
        }
        return new SeenArticle(fingerprint, version, firstCreated, dropped, earlier, list, null, asOf);
    }

    private static boolean isMillis(Instant time) {
        return time.getNano() % 1_000_000 == 0;
    }

    private static boolean isDigest(String fingerprint) {
        return fingerprint.length() == SHA_256.length() + 2 * DIGEST
                && fingerprint.startsWith(SHA_256)
                && fingerprint
                        .chars()
                        .skip(SHA_256.length())
                        .allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private static byte[] digest(String fingerprint) {
        return HexFormat.of().parseHex(fingerprint, SHA_256.length(), fingerprint.length());
    }

    private static String fingerprint(ByteBuffer in) {
        byte[] digest = new byte[DIGEST];
        in.get(digest);
        return SHA_256 + HexFormat.of().formatHex(digest);
    }

    /** A list of words that only grows. */
    private static final class Words {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        synchronized int number(String word) {
            return numbers.computeIfAbsent(word, w -> {
                words.add(w);
                return words.size() - 1;
            });
        }

        synchronized String at(int number) {
            return words.get(number);
        }
    }
}
