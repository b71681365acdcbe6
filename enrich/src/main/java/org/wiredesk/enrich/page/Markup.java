package org.wiredesk.enrich.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses HTML within bounds, whatever it is: the parser's own cost is linear, but what works on the tree afterwards must
 * be able to rely on how deep and how large it can be.
 *
 * <ul>
 *   <li>runs of {@code br} shrink to two, which is all that they say (a paragraph ends);
 *   <li>what follows the 150,000th tag is cut off: ten times what the longest live blog has;
 *   <li>elements nested deeper than 256 become siblings;
 *   <li>the parser itself keeps 512 attributes of an element.
 * </ul>
 */
final class Markup {

    static final int MAX_TAGS = 150_000;
    static final int MAX_DEPTH = 256;

    private Markup() {}

    static Document parse(String html, String baseUri) {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(bound(html), baseUri);
    }

    /** Whether the text is a piece of HTML, as feeds carry it, and not a page of its own. */
    static boolean isFragment(String html) {
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (startsWith(html, i, "<html")
                    || startsWith(html, i, "<body")
                    || startsWith(html, i, "<head>")
                    || startsWith(html, i, "<title")
                    || startsWith(html, i, "<!doctype")) {
                return false;
            }
        }
        return true;
    }

    private static String bound(String html) {
        StringBuilder bounded = new StringBuilder(html.length());
        int copied = 0;
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++tags > MAX_TAGS) {
                return bounded.append(html, copied, i).toString();
            }
            if (startsWith(html, i, "<br")) {
                int end = endOfBreaks(html, i);
                if (end > i) {
                    bounded.append(html, copied, i).append("<br><br>");
                    copied = end;
                    i = end - 1;
                }
            }
        }
        return copied == 0 ? html : bounded.append(html, copied, html.length()).toString();
    }

    /** The end of a run of three or more {@code br}, or {@code from} if there is no such run. */
    private static int endOfBreaks(String html, int from) {
        int end = from;
        int count = 0;
        while (startsWith(html, end, "<br")) {
            int close = html.indexOf('>', end);
            char next = end + 3 < html.length() ? html.charAt(end + 3) : '<';
            if (close < 0 || Character.isLetterOrDigit(next)) {
                break;
            }
            count++;
            end = close + 1;
            while (end < html.length() && (Characters.isSpace(html.charAt(end)) || startsWith(html, end, "&nbsp;"))) {
                end += html.charAt(end) == '&' ? "&nbsp;".length() : 1;
            }
        }
        return count > 2 ? end : from;
    }

    private static boolean startsWith(String html, int at, String what) {
        return html.regionMatches(true, at, what, 0, what.length());
    }
}
