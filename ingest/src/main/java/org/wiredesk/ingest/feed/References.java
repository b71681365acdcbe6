package org.wiredesk.ingest.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the ampersands of a feed right, before XML rules apply to them: loose ones are escaped, and short plain entities
 * that the feed itself defines are replaced. An entity made of other entities, or one that lies elsewhere, is not: that
 * is how bombs and spies are built.
 */
final class References {

    /** Where ampersands mean nothing, then an ampersand that begins no reference, as in {@code ?a=1&copy=2}, then one that does. */
    private static final Pattern PIECE = Pattern.compile("<!\\[CDATA\\[[\\s\\S]*?(?:]]>|$)|<!--[\\s\\S]*?(?:-->|$)"
            + "|&(?!#\\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z]\\w{0,31};)"
            + "|&(?<name>[A-Za-z]\\w{0,31});");

    private static final Pattern DEFINITION =
            Pattern.compile("<!ENTITY\\s+([A-Za-z]\\w{0,31})\\s+[\"']([^\"'&%<>]{1,64})[\"']\\s*>");

    /** Definitions stand before the root, which is never far. */
    private static final int PROLOG = 8 << 10;

    private static final int MOST_REPLACED = 10_000;

    private References() {}

    static String repaired(String xml, List<String> repairs) {
        Map<String, String> own = definitions(xml);
        StringBuilder whole = new StringBuilder(xml.length() + 64);
        Matcher piece = PIECE.matcher(xml);
        boolean loose = false;
        int replaced = 0;
        int done = 0;
        // The pattern is tried only where it can match: feeds are mostly text.
        for (int at = next(xml, 0); at >= 0; at = next(xml, at)) {
            if (!piece.region(at, xml.length()).lookingAt()) {
                at++;
                continue;
            }
            String value = piece.group("name") == null ? null : own.get(piece.group("name"));
            if (piece.end() == at + 1) {
                loose = true;
                value = "&amp;";
            } else if (value != null && replaced++ >= MOST_REPLACED) {
                value = null;
            }
            if (value != null) {
                whole.append(xml, done, at).append(value);
                done = piece.end();
            }
            at = piece.end();
        }
        if (loose) {
            repairs.add("an ampersand that was not escaped");
        }
        return whole.append(xml, done, xml.length()).toString();
    }

    private static int next(String xml, int from) {
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (c == '&' || c == '<' && i + 1 < xml.length() && xml.charAt(i + 1) == '!') {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, String> definitions(String xml) {
        Map<String, String> definitions = new HashMap<>();
        Matcher definition = DEFINITION.matcher(xml.substring(0, Math.min(xml.length(), PROLOG)));
        while (definition.find()) {
            definitions.putIfAbsent(definition.group(1), definition.group(2));
        }
        return definitions;
    }
}
