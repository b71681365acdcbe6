package org.wiredesk.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.enrich.Documents;

class QuoteEnricherTest {

    private static final QuoteEnricher ENRICHER = QuoteEnricher.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    en | "We will not go back," Anna Miller said. | We will not go back, | Anna Miller
                    en | "We will not go back," said Anna Miller, the mayor. | We will not go back, | Anna Miller
                    en | Anna Miller said that the mill would close in May. | that the mill would close in May | Anna Miller
                    en | Anna Miller, the mayor of Harrow, said the mill would close. | the mill would close | Anna Miller
                    en | The mill would close in May, Anna Miller told reporters. | The mill would close in May | Anna Miller
                    en | The mill would close in May, the company said on Monday, making it the third this year. | The mill would close in May | the company
                    en | According to the police, nobody was in the building. | nobody was in the building | police
                    en | Nobody was in the building, according to Anna Miller. | Nobody was in the building | Anna Miller
                    en | Anna Miller promised to rebuild the bridge. | to rebuild the bridge | Anna Miller
                    en | Most economists expect the bank to wait. | the bank to wait | Most economists
                    en | Anna Miller believes he lied. | he lied | Anna Miller
                    en | "Why now?" Anna Miller asked. | Why now? | Anna Miller
                    de | „Wir gehen nicht zurück“, sagte Anna Müller. | Wir gehen nicht zurück | Anna Müller
                    de | Anna Müller sagte, die Mühle werde im Mai schließen. | die Mühle werde im Mai schließen | Anna Müller
                    de | Am Montag sagte Anna Müller, dass die Mühle schließt. | dass die Mühle schließt | Anna Müller
                    de | Die Mühle werde im Mai schließen, sagte Anna Müller. | Die Mühle werde im Mai schließen | Anna Müller
                    de | Wie Anna Müller mitteilte, schließt die Mühle im Mai. | schließt die Mühle im Mai | Anna Müller
                    de | Nach Angaben der Polizei wurde niemand verletzt. | wurde niemand verletzt | Polizei
                    de | Die Mühle, so Anna Müller, schließt im Mai. | Die Mühle | Anna Müller
                    en | Researchers at the University of Oxford said that it fell. | that it fell | Researchers at the University of Oxford
                    en | The prime minister's office in The Hague said that it was late. | that it was late | The prime minister's office in The Hague
                    de | Nach Angaben der Deutschen Bahn fielen in Bremen 70 Züge aus. | fielen in Bremen 70 Züge aus | Deutschen Bahn
                    de | Wie die »Süddeutsche Zeitung« berichtet, soll ein Schlichter kommen. | soll ein Schlichter kommen | Süddeutsche Zeitung
                    fr | « Nous ne reculerons pas », a déclaré Anne Martin. | Nous ne reculerons pas | Anne Martin
                    fr | Anne Martin a déclaré que le moulin fermerait en mai. | que le moulin fermerait en mai | Anne Martin
                    fr | Selon la police, personne n'était dans le bâtiment. | personne n'était dans le bâtiment | la police
                    es | «No vamos a retroceder», dijo Ana Martín. | No vamos a retroceder | Ana Martín
                    es | Ana Martín aseguró que el molino cerrará en mayo. | que el molino cerrará en mayo | Ana Martín
                    es | Según la policía, nadie estaba en el edificio. | nadie estaba en el edificio | la policía
                    """)
    void findsWhoSaidWhat(String language, String text, String content, String speaker) {
        List<Quote> quotes = quotes(language, text);

        assertThat(quotes).extracting(Quote::text).contains(content);
        assertThat(quotes.get(0).speaker()).endsWith(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    en | The bridge was built in 1931 and is 200 metres long.
                    en | Investors had expected the decision; the euro hardly moved.
                    en | Anna Miller knows the valley and its people.
                    en | She lives in the so-called "Mill House" by the river.
                    en | The government has so far declined to intervene.
                    en | The talks over a plan to automate the terminals broke down.
                    de | Die Brücke wurde 1931 gebaut und ist 200 Meter lang.
                    de | Es gibt viele Brücken, die älter sind.
                    de | Der Zug fährt so schnell, wie er kann.
                    fr | Le pont a été construit en 1931.
                    es | El puente fue construido en 1931.
                    fi | "Emme palaa", sanoi Anna Virtanen.
                    """)
    void findsNothingWhereNobodySpeaks(String language, String text) {
        assertThat(quotes(language, text)).isEmpty();
    }

    @Test
    void givesBothHalvesOfAQuotationThatItsSpeakerInterrupts() {
        List<Quote> quotes = quotes("en", "\"We will,\" Anna Miller said, \"not go back.\"");

        assertThat(quotes).extracting(Quote::text).containsExactly("We will,", "not go back.");
        assertThat(quotes).extracting(Quote::speaker).containsOnly("Anna Miller");
        assertThat(quotes).extracting(Quote::direct).containsOnly(true);
    }

    @Test
    void namesThePersonBehindASurnameAndAPronoun() {
        List<Quote> quotes = quotes(
                "en",
                "Anna Miller opened the mill. Miller said that it was safe. \"It will last a century,\" she added.");

        assertThat(quotes).extracting(Quote::speaker).containsExactly("Anna Miller", "Anna Miller");
    }

    @Test
    void goesOnWithTheSpeakerInReportedMood() {
        List<Quote> quotes =
                quotes("de", "Anna Müller sagte, die Mühle werde schließen. Der Betrieb sei zu teuer geworden.");

        assertThat(quotes).hasSize(2);
        assertThat(quotes.get(1).text()).isEqualTo("Der Betrieb sei zu teuer geworden");
        assertThat(quotes.get(1).speaker()).isEqualTo("Anna Müller");
        assertThat(quotes.get(1).direct()).isFalse();
    }

    @Test
    void reportsTheSentenceBefore() {
        List<Quote> quotes = quotes("de", "Die Mühle schließt im Mai. Dies teilte der Betreiber am Montag mit.");

        assertThat(quotes).extracting(Quote::text).contains("Die Mühle schließt im Mai");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    en | HARROW - Anna Miller closed the mill on Monday, saying that it was old. | Anna Miller
                    en | HARROW, May 3 (Newswire) -- Anna Miller said that the mill would close. | Anna Miller
                    en | - Anna Miller said that the mill would close. | Anna Miller
                    en | Harrow (AP) - Anna Miller said that the mill would close. | Anna Miller
                    en | Anna Miller went on to say that the mill was old. | Anna Miller
                    de | HARROW - Anna Müller sagte, die Mühle werde schließen. | Anna Müller
                    de | Anna Müller schwieg. Nach Angaben Müllers wurde niemand verletzt. | Anna Müller
                    de | Müllers Sprecher sagte, die Mühle werde schließen. | Müllers Sprecher
                    """)
    void namesNoDatelineAndNoRemainsOfAVerbAsSpeaker(String language, String text, String speaker) {
        assertThat(quotes(language, text))
                .isNotEmpty()
                .extracting(Quote::speaker)
                .containsOnly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    en | The Ministry of Trade declined to say when the mill would close.
                    en | Anna Miller refused to comment.
                    en | She moved to the United States in 1931.
                    """)
    void findsNothingWhereSomebodyIsSilent(String language, String text) {
        assertThat(quotes(language, text)).isEmpty();
    }

    @Test
    void separatesWhatSomebodyCalledItFromWhatSheSaid() {
        List<Quote> quotes = quotes("en", "Anna Miller called the plan a mistake and said that it would fail.");

        assertThat(quotes).extracting(Quote::text).containsExactly("the plan a mistake", "that it would fail");
        assertThat(quotes).extracting(Quote::speaker).containsOnly("Anna Miller");
    }

    @Test
    void goesOnWithWhoeverSpokeInTheSentenceBefore() {
        List<QuoteEnricher.Located> quotes =
                locate("en", "Anna Miller came. \"It is old,\" she said. \"It has stood here for a century.\"");

        assertThat(quotes).hasSize(2);
        assertThat(quotes.get(1).speaker()).isEqualTo(quotes.get(0).speaker()).isPresent();
        assertThat(quotes.get(1).quote().speaker()).isEqualTo("Anna Miller");
    }

    @Test
    void countsOffsetsInCodePointsBehindAnEmoji() {
        String body = "\ud83d\ude00\ud83d\ude80 \"We will not go back,\" Anna Miller said.";
        Quote quote = quotes("en", body).get(0);

        assertThat(CodePoints.slice(body, quote.begin(), quote.end())).isEqualTo(quote.text());
        assertThat(quote.text()).isEqualTo("We will not go back,");
        assertThat(quote.verb()).isEqualTo("said");
    }

    @Test
    void doesNotSwallowTheRestOfTheArticleWhenAQuotationMarkIsMissing() {
        List<Quote> quotes = quotes("en", "\"We will not go back, Anna Miller said.\n\nThe bridge was built in 1931.");

        assertThat(quotes).allSatisfy(quote -> assertThat(quote.text()).doesNotContain("bridge"));
    }

    @Test
    void readsALongTextWithoutSentencesInReasonableTime() {
        assertThat(quotes("en", "said \"".repeat(20_000))).isNotNull();
        assertThat(quotes("de", "sagte, ".repeat(20_000))).isNotNull();
    }

    private static List<Quote> quotes(String language, String body) {
        return ENRICHER.enrich(Documents.of(language, "", body)).quotes();
    }

    private static List<QuoteEnricher.Located> locate(String language, String body) {
        return ENRICHER.locate(Documents.of(language, "", body));
    }
}
