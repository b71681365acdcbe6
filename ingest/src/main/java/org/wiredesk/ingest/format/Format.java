package org.wiredesk.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What bytes are: by the name of their file, or by how they begin. */
public enum Format {
    TEXT("txt"),
    HTML("html", "htm", "xhtml"),
    JSON("json"),
    JSON_LINES("jsonl", "ndjson"),
    FEED("xml", "rss", "atom", "rdf"),
    WARC("warc"),
    NEWSML("newsml", "g2"),
    NITF("nitf"),
    LIST("opml");

    private static final Pattern FEED_ROOT = Pattern.compile("(?i)<(?:\\w+:)?(rss|feed|rdf|channel)[\\s>]");
    private static final Pattern LIST_ROOT = Pattern.compile("(?i)<opml[\\s>]");
    private static final Pattern NEWSML_ROOT =
            Pattern.compile("<(?:\\w+:)?(newsMessage|newsItem|packageItem|conceptItem|knowledgeItem)[\\s>]");
    private static final Pattern NITF_ROOT = Pattern.compile("<(?:\\w+:)?nitf[\\s>]");
    private static final Pattern HTML_START =
            Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|title|meta|article|main|div|p|h[1-6])[\\s>/]");
    private static final Pattern JSON_FEED = Pattern.compile("\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");

    private final List<String> extensions;

    Format(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** By the extension, that of a {@code .gz} inside left aside. */
    public static Optional<Format> ofFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        String extension = plain.substring(plain.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> plain.contains(".") && format.extensions.contains(extension))
                .findFirst();
    }

    /** By how the bytes begin. Anything can be text. */
    public static Format sniff(byte[] start) {
        String head = decodeRoughly(start).stripLeading();
        if (head.startsWith("{") || head.startsWith("[")) {
            boolean feed = JSON_FEED.matcher(head).find();
            return feed ? FEED : head.startsWith("[") || !severalObjects(head) ? JSON : JSON_LINES;
        }
        if (head.startsWith("WARC/")) {
            return WARC;
        }
        if (!head.startsWith("<")) {
            return TEXT;
        }
        if (LIST_ROOT.matcher(head).find()) {
            return LIST;
        }
        boolean html = HTML_START.matcher(head).lookingAt();
        if (!html && NEWSML_ROOT.matcher(head).find()) {
            return NEWSML;
        }
        if (!html && NITF_ROOT.matcher(head).find()) {
            return NITF;
        }
        if (!html && FEED_ROOT.matcher(head).find()) {
            return FEED;
        }
        return html || HTML_START.matcher(head).find() ? HTML : head.startsWith("<?xml") ? FEED : TEXT;
    }

    // A line that closes an object and another line that opens one.
    private static boolean severalObjects(String head) {
        int end = head.indexOf('\n');
        return end < 0 || head.substring(0, end).stripTrailing().endsWith("}");
    }

    private static String decodeRoughly(byte[] start) {
        Charset charset = StandardCharsets.ISO_8859_1;
        int from = 0;
        if (start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB) {
            from = 3;
        } else if (start.length > 1 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            from = 2;
        } else if (start.length > 1 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            from = 2;
        }
        return new String(start, from, start.length - from, charset);
    }
}
