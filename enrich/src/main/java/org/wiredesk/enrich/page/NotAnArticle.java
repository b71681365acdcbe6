package org.wiredesk.enrich.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Tells pages that are no article: the front of a section, an error, a login. An article that is dropped is worse than a
 * front page that is kept, so every sign must agree, and a page that says that it is an article is one.
 */
final class NotAnArticle {

    private static final Pattern ERROR = Pattern.compile(
            "^(?:(?:error\\s*)?(?:40[0134]|410|50[0234])\\b.*|.*\\b(?:page|site) (?:was )?(?:not found|cannot be found|unavailable)\\b.*|access (?:to this page )?(?:has been )?denied.*"
                    + "|forbidden|just a moment\\W*|attention required.*|are you a (?:robot|human)\\W*|robot check|service unavailable|bad gateway|internal server error|site maintenance"
                    + "|.*seite (?:wurde )?nicht gefunden.*|page (?:non trouvée|introuvable).*|.*página no encontrada.*|pagina non trovata.*|pagina niet gevonden.*|página não encontrada.*|nie znaleziono strony.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Evaluator LINKED_HEADINGS =
            QueryParser.parse("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4");
    private static final Evaluator PASSWORD = QueryParser.parse("input[type=password]");
    private static final Evaluator MARKS = QueryParser.parse("[itemprop=articleBody], [itemtype*=Article]");

    /** An error page explains itself in a few sentences, a login in fewer. */
    private static final int ERROR_TEXT = 800;

    private static final int LOGIN_TEXT = 500;

    private static final int TEASERS = 12;

    /** Of a front page's text, a paragraph is a teaser. */
    private static final int TEASER = 160;

    private static final int STORY = 600;

    private NotAnArticle() {}

    /** Why the page is no article, in one sentence; empty if it is one or may be. */
    static Optional<String> why(Document document, JsonLd jsonLd, MetaTags meta, String headline, String text) {
        if (jsonLd.hasArticle()
                || meta.first("article:published_time").isPresent()
                || document.selectFirst(MARKS) != null) {
            return Optional.empty();
        }
        if (text.length() < ERROR_TEXT && ERROR.matcher(headline).matches()) {
            return Optional.of("The page says that something went wrong: " + headline);
        }
        if (meta.first("og:type")
                .filter(type -> type.equalsIgnoreCase("article"))
                .isPresent()) {
            return Optional.empty();
        }
        if (text.length() < LOGIN_TEXT && document.selectFirst(PASSWORD) != null) {
            return Optional.of("The page asks for a password and holds next to no text.");
        }
        int teasers = document.select(LINKED_HEADINGS).size();
        boolean front = document.location().matches("https?://[^/]+/?");
        return teasers >= TEASERS && (front || isMadeOfTeasers(document, text))
                ? Optional.of("The page is a list of " + teasers + " linked headlines.")
                : Optional.empty();
    }

    /** Whether links make up most of the page and no run of text stands out as a story. */
    private static boolean isMadeOfTeasers(Document document, String text) {
        int all = document.body().text().length();
        int linked = 0;
        for (Element link : document.body().select("a[href]")) {
            linked += link.text().length();
        }
        String[] paragraphs = text.split("\n\n");
        int prose = 0;
        for (String paragraph : paragraphs) {
            prose += paragraph.length() > TEASER ? paragraph.length() : 0;
        }
        return linked * 2 > all && (prose < STORY || prose * 3 < text.length());
    }
}
