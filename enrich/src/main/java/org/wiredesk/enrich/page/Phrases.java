package org.wiredesk.enrich.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of phrases that ship beside this package: a regular expression a line, {@code #} begins a remark. */
final class Phrases {

    private Phrases() {}

    /** A pattern that finds what begins with any phrase of a list, in whatever case. */
    static Pattern beginning(String list) {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(list), list)) {
            String phrases = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.joining("|"));
            return Pattern.compile("^(?:" + phrases + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(list, e);
        }
    }
}
