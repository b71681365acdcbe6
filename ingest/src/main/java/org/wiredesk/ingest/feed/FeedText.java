package org.wiredesk.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a feed out of its bytes. The byte order mark is believed first, then the header of the transport, then the
 * XML declaration; whoever is wrong is found out by the bytes, and what is left is UTF-8 or else Windows-1252, in which
 * every byte means something.
 */
record FeedText(String text, String charset, List<String> repairs) {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,]+)");
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What is called by the older name is written in the newer set more often than not, and that holds all of the older. */
    private static final Map<String, String> WIDER = Map.of("gb2312", "gb18030", "gbk", "gb18030");

    static FeedText of(byte[] bytes, String contentType) {
        List<String> repairs = new ArrayList<>();
        if (contentType.startsWith("text/plain") || contentType.startsWith("text/html")) {
            repairs.add("served as " + contentType.split(";")[0].strip());
        }
        Mark mark = Mark.of(bytes);
        List<String> candidates = new ArrayList<>();
        mark.charset.ifPresent(candidates::add);
        Optional<String> header = find(CHARSET, contentType);
        Optional<String> prolog = find(ENCODING, prolog(bytes, mark));
        boolean contradiction =
                header.isPresent() && prolog.isPresent() && !header.get().equalsIgnoreCase(prolog.get());
        if (contradiction
                && isBeyondAscii(bytes)
                && decode(bytes, mark.length, "utf-8").isPresent()) {
            // One of them at least is wrong, and hardly anything is UTF-8 by chance.
            candidates.add("utf-8");
        }
        header.ifPresent(candidates::add);
        prolog.ifPresent(candidates::add);
        candidates.add("utf-8");
        for (String candidate : candidates) {
            String name = WIDER.getOrDefault(candidate.toLowerCase(Locale.ROOT), candidate);
            Optional<String> text = decode(bytes, mark.length, name);
            if (text.isPresent()) {
                return new FeedText(text.get(), name, repairs);
            }
            repairs.add("the bytes are not " + name);
        }
        return new FeedText(
                new String(bytes, mark.length, bytes.length - mark.length, WINDOWS_1252), "windows-1252", repairs);
    }

    private static boolean isBeyondAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> decode(byte[] bytes, int from, String name) {
        try {
            // What calls itself ISO-8859-1 is Windows-1252 more often than not, as WHATWG rules.
            boolean latin = name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii");
            Charset charset = latin ? WINDOWS_1252 : Charset.forName(name);
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(latin ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String prolog(byte[] bytes, Mark mark) {
        int length = Math.min(bytes.length - mark.length, 512);
        return new String(bytes, mark.length, length, StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A byte order mark, or the zeros of UTF-16 without one. */
    private record Mark(Optional<String> charset, int length) {

        static Mark of(byte[] b) {
            if (starts(b, 0xEF, 0xBB, 0xBF)) {
                return new Mark(Optional.of("utf-8"), 3);
            } else if (starts(b, 0xFF, 0xFE, 0, 0)) {
                return new Mark(Optional.of("utf-32le"), 4);
            } else if (starts(b, 0, 0, 0xFE, 0xFF)) {
                return new Mark(Optional.of("utf-32be"), 4);
            } else if (starts(b, 0xFE, 0xFF)) {
                return new Mark(Optional.of("utf-16be"), 2);
            } else if (starts(b, 0xFF, 0xFE)) {
                return new Mark(Optional.of("utf-16le"), 2);
            } else if (starts(b, 0, 0, 0, '<')) {
                return new Mark(Optional.of("utf-32be"), 0);
            } else if (starts(b, '<', 0, 0, 0)) {
                return new Mark(Optional.of("utf-32le"), 0);
            } else if (starts(b, 0, '<')) {
                return new Mark(Optional.of("utf-16be"), 0);
            } else if (starts(b, '<', 0)) {
                return new Mark(Optional.of("utf-16le"), 0);
            }
            return new Mark(Optional.empty(), 0);
        }

        private static boolean starts(byte[] bytes, int... start) {
            for (int i = 0; i < start.length; i++) {
                if (i >= bytes.length || bytes[i] != (byte) start[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
