package org.wiredesk.enrich.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Tells pages that are no article: the front of a section, a list of search results, an error, a login, a consent wall. An article that is dropped is worse than a
 * front page that is kept, so every sign must agree, and a page that says that it is an article is one.
 */
final class NotAnArticle {

    private static final Pattern ERROR = Pattern.compile(
            "^(?:(?:error\\s*)?(?:40[0134]|410|50[0234])\\b.*|.*\\b(?:page|site) (?:was )?(?:not found|cannot be found|unavailable)\\b.*|access (?:to this page )?(?:has been )?denied.*"
                    + "|forbidden|just a moment\\W*|attention required.*|are you a (?:robot|human)\\W*|robot check|service unavailable|bad gateway|internal server error|site maintenance"
                    + "|.*seite (?:wurde )?nicht gefunden.*|page (?:non trouvée|introuvable).*|.*página no encontrada.*|pagina non trovata.*|pagina niet gevonden.*|página não encontrada.*|nie znaleziono strony.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CONSENT = Pattern.compile(
            ".*(?:before you continue|cookie (?:consent|settings|preferences|policy|notice)|your privacy|privacy (?:settings|preference)|we value your|consent"
                    + "|cookie-?(?:einstellungen|hinweis)|datenschutz-?einstellungen|privatsphäre|mit werbung (?:weiter)?lesen|gestion des cookies|votre vie privée"
                    + "|configuración de (?:las )?cookies|privacidad|impostazioni (?:dei )?cookie|cookie-?instellingen|privacy gate|同意|クッキー).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CONSENT_WORD = Pattern.compile(
            "(?i)cookies?\\b|consent|\\bpartners?\\b|partenaires|partnern|zustimm|einwillig|consentement|consentimiento|consenso");

    private static final Pattern SEARCH = Pattern.compile(
            ".*\\b(?:search results?|results? for|suchergebnisse?|suche nach|résultats? (?:de|pour)|resultados? (?:de|para)|risultati (?:di|della|per)|zoekresultaten|wyniki wyszukiwania|resultados da (?:busca|pesquisa)|search)\\b.*"
                    + "|.*(?:результаты поиска|検索結果|搜索结果|검색 결과|نتائج البحث).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SEARCH_ADDRESS = Pattern.compile(
            "(?i)https?://[^?#]*/(?:search|suche|recherche|buscar|busca|cerca|zoeken|szukaj)\\b.*|https?://[^?#]*\\?(?:.*&)?(?:q|s|query|search)=.*");

    private static final Evaluator LINKED_HEADINGS =
            QueryParser.parse("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4");
    private static final Evaluator PASSWORD = QueryParser.parse("input[type=password]");
    private static final Evaluator MARKS = QueryParser.parse("[itemprop=articleBody], [itemtype*=Article]");

    /** An error page explains itself in a few sentences, a login in fewer. */
    private static final int ERROR_TEXT = 800;

    private static final int LOGIN_TEXT = 500;

    private static final int CONSENT_TEXT = 2_500;

    private static final int RESULTS = 4;

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
        if (text.length() < CONSENT_TEXT
                && (CONSENT.matcher(headline).matches()
                        || CONSENT.matcher(document.title()).matches())
                && CONSENT_WORD.matcher(text).results().limit(4).count() > 3) {
            return Optional.of("The page asks for consent before it shows anything: " + headline);
        }
        int teasers = document.select(LINKED_HEADINGS).size();
        boolean search = SEARCH_ADDRESS.matcher(document.location()).matches()
                && (SEARCH.matcher(headline).matches()
                        || SEARCH.matcher(document.title()).matches());
        if (search && (teasers >= RESULTS || text.length() < STORY)) {
            return Optional.of("The page is a list of search results: " + headline);
        }
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
