package org.wiredesk.enrich.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Tells whether a page shows the whole text of its article, or only what it shows to everybody. */
final class Completeness {

    private static final Pattern ELLIPSIS = Pattern.compile(
            "(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|\\[&hellip;\\])\\s*(?:\\p{L}[\\p{L}\\s]{3,40}[»>→]*)?$");

    /** What stands where the rest of the text would be. */
    static final Pattern WALL = Pattern.compile(
            "(?:subscribe (?:now )?to (?:continue|read|unlock)|(?:continue|keep) reading with|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log)|already a subscriber"
                    + "|this (?:article|content|story) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:subscribers|members)|for subscribers only"
                    + "|weiterlesen mit|jetzt weiterlesen|(?:artikel|beitrag|inhalt) (?:mit|ist) .{0,30}(?:abonn|abo\\b|plus)|nur für abonnent|sie haben bereits ein abo"
                    + "|réservée?s? (?:aux|à nos) abonnés|il vous reste [\\d.,]+\\s?% d|lisez la suite avec|déjà abonné"
                    + "|(?:contenido|artículo) (?:exclusivo )?para suscriptores|suscríbe(?:te|se) para (?:seguir|continuar)|ya eres suscriptor"
                    + "|(?:contenuto|articolo) riservato agli abbonati|abbonati per (?:leggere|continuare)|exclusief voor abonnees|alleen voor abonnees|exclusivo para assinantes"
                    + "|доступно (?:только )?подписчикам|有料会員|会員限定|残り\\d+文字|구독자 전용|付费阅读|订阅后)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Evaluator WALLS = QueryParser.parse(
            "[class*=paywall], [id*=paywall], [class*=Paywall], [class*=subscriber-only], [class*=regwall], [data-paywall]");

    private static final int TEASER = 1_500;

    /** A cut text is rarely longer; one that ends in an ellipsis for effect often is. */
    private static final int CUT = 5_000;

    private static final int LONGEST_WALL = 3_000;

    private static final int END = 200;

    private Completeness() {}

    static boolean isPartial(Document document, JsonLd jsonLd, MetaTags meta, String text) {
        if (text.isEmpty() || isCut(text)) {
            return true;
        }
        int stated = jsonLd.wordCount();
        if (stated > 0 && stated < 50_000 && words(text) * 2 < stated) {
            return true;
        }
        boolean locked = jsonLd.isPaid()
                || meta.first("article:content_tier")
                        .filter(tier -> tier.equalsIgnoreCase("locked"))
                        .isPresent();
        return text.length() < TEASER && (locked || hasWall(document));
    }

    static boolean isCut(String text) {
        return text.length() < CUT
                && ELLIPSIS.matcher(text.substring(Math.max(0, text.length() - END)))
                        .find();
    }

    private static boolean hasWall(Document document) {
        return document.select(WALLS).stream()
                .map(element -> element.text())
                .anyMatch(words ->
                        words.length() < LONGEST_WALL && WALL.matcher(words).find());
    }

    /** In scripts without spaces, two characters count as a word. */
    private static int words(String text) {
        int spaced = text.split("\\s+").length;
        long dense = text.chars().filter(c -> c >= 0x2E80 && c <= 0x9FFF).count();
        return (int) Math.max(spaced, dense / 2);
    }
}
