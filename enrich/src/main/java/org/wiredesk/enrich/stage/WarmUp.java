package org.wiredesk.enrich.stage;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Sha256;

/**
 * Makes the enrichers load what they load when it is first needed: rules of a language, the language model. On a busy
 * machine that takes seconds, and it must not count against the time limit of the first articles.
 */
final class WarmUp {

    private static final List<String> TEXTS = List.of(
            "The government in London said on Monday that the new railway would open next year, according to Reuters.",
            "Die Regierung in Berlin teilte am Montag mit, dass die neue Bahnstrecke im nächsten Jahr eröffnet wird.",
            "Le gouvernement a annoncé lundi à Paris que la nouvelle ligne de chemin de fer ouvrira l'année prochaine.",
            "El Gobierno anunció el lunes en Madrid que la nueva línea de tren abrirá el año que viene.",
            "Rząd ogłosił w poniedziałek w Warszawie, że nowa linia kolejowa zostanie otwarta w przyszłym roku.");

    private WarmUp() {}

    /** @param tag what is done to an article, without a time limit */
    static void run(Consumer<Article> tag) {
        for (String text : TEXTS) {
            String page =
                    "<html><body><article><h1>News</h1><p>" + (text + " ").repeat(5) + "</p></article></body></html>";
            tag.accept(article(Content.ofText(Content.HTML, page)));
        }
    }

    private static Article article(Content content) {
        Instant then = Instant.EPOCH;
        return new Article(
                "urn:wiredesk:warm-up",
                1,
                then,
                then,
                content,
                Declared.NOTHING,
                new Acquisition("file", null, then, then, null, null, null, null, Sha256.hash(content.bytes())));
    }
}
