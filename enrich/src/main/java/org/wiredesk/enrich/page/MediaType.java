package org.wiredesk.enrich.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A media type as HTTP writes it.
 *
 * @param name lower case, such as {@code text/html}; empty if none was given
 * @param parameters names in lower case, values without quotes
 */
record MediaType(String name, Map<String, String> parameters) {

    static MediaType parse(String text) {
        String[] parts = text.split(";");
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                String value = parts[i].substring(equals + 1).strip();
                parameters.putIfAbsent(
                        parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        value.replace("\"", "").replace("'", "").strip());
            }
        }
        return new MediaType(parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    boolean isHtml() {
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    boolean isPlainText() {
        return name.startsWith("text/") && !isHtml() && !name.equals("text/xml");
    }

    /** Servers that do not know what they send say so in one of these ways. */
    boolean isUnknown() {
        return name.isEmpty() || name.equals("application/octet-stream") || name.equals("*/*");
    }

    Optional<String> charset() {
        return Optional.ofNullable(parameters.get("charset"));
    }

    boolean firstLineIsHeadline() {
        return "present".equals(parameters.get("header"));
    }
}
