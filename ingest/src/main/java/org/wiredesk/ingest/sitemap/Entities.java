package org.wiredesk.ingest.sitemap;

import java.util.Map;

/** The five entities of XML and characters by number. Others stay as they are written. */
final class Entities {

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final int LONGEST = 10;

    private Entities() {}

    static void resolve(StringBuilder text) {
        int to = 0;
        int length = text.length();
        for (int from = 0; from < length; from++) {
            char c = text.charAt(from);
            int end = c == '&' ? end(text, from) : from;
            String value = end > from + 1 ? value(text.substring(from + 1, end)) : "";
            if (value.isEmpty()) {
                text.setCharAt(to++, c);
                continue;
            }
            for (int i = 0; i < value.length(); i++) {
                text.setCharAt(to++, value.charAt(i));
            }
            from = end;
        }
        text.setLength(to);
    }

    private static int end(StringBuilder text, int from) {
        int most = Math.min(text.length(), from + LONGEST);
        int end = from;
        while (end < most && text.charAt(end) != ';') {
            end++;
        }
        return end < most ? end : from;
    }

    private static String value(String name) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, "");
        }
        try {
            boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
