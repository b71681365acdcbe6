package org.wiredesk.runner.html;

import java.util.Locale;
import java.util.Optional;
import org.wiredesk.article.CodePoints;

/** Other people's text in a page of ours: everything that comes from an article goes through here. */
final class Html {

    private Html() {}

    /** Text that means itself between tags and in quoted attributes. What no page may contain becomes U+FFFD. */
    static String escape(String text) {
        String formed = CodePoints.wellFormed(text);
        StringBuilder escaped = new StringBuilder(formed.length() + 16);
        for (int i = 0; i < formed.length(); i++) {
            char c = formed.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isText(c) ? c : '\uFFFD');
            }
        }
        return escaped.toString();
    }

    /** A link where the address is one of the web, and text otherwise: {@code javascript:} is never a link. */
    static String link(String address, String label) {
        return web(address)
                .map(href -> "<a href=\"" + escape(href) + "\" rel=\"noopener noreferrer\">" + escape(label) + "</a>")
                .orElseGet(() -> escape(label));
    }

    private static Optional<String> web(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("https://") || lower.startsWith("http://");
        return web ? Optional.of(address) : Optional.empty();
    }

    private static boolean isText(char c) {
        return c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0) || c == '\n' || c == '\t';
    }
}
