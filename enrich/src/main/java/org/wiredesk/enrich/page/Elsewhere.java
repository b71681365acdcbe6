package org.wiredesk.enrich.page;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The parts of a page that speak of other articles, or of comments: their dates and bylines are not the article's. */
final class Elsewhere {

    /** Not a wrapper of the whole article that only mentions comments in its name, as many templates do. */
    private static final Evaluator PARTS = QueryParser.parse(
            "aside, footer:not(article footer), nav, [class*=comment]:not(:has(h1)),"
                    + " [class*=related]:not(:has(h1)), [class*=recommend]:not(:has(h1)), [class*=sidebar]:not(:has(h1))");

    private static final Evaluator OTHER_TEXTS = QueryParser.parse("[class*=comment]:not(:has(h1)),"
            + " [class*=related]:not(:has(h1)), [class*=recommend]:not(:has(h1)), [class*=sidebar]:not(:has(h1))");

    private static final Evaluator TEASER = QueryParser.parse("li:has(h2 a, h3 a, h4 a, a h2, a h3, a h4)");

    private Elsewhere() {}

    static boolean holds(Element element) {
        return element.closest(PARTS) != null;
    }

    /** Whether it stands in one of a list of articles. */
    static boolean isOfTeaser(Element element) {
        return element.closest(TEASER) != null;
    }

    /** Of the page's parts, only those that hold comments or lead to other articles. */
    static boolean isOfOtherTexts(Element element) {
        return element.closest(OTHER_TEXTS) != null;
    }
}
