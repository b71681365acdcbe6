package org.wiredesk.enrich.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Section;

class SpeakerLinksTest {

    private static final String MERKEL = "http://www.wikidata.org/entity/Q567";
    private static final String BANK = "http://www.wikidata.org/entity/Q8901";

    private static final List<Entity> PEOPLE = List.of(
            new Entity("Angela Merkel", MERKEL, null),
            new Entity("Henrike Solberg", null, "Henrike Solberg"),
            new Entity("Ada Brandt", null, "Ada Brandt"),
            new Entity("Willy Brandt", "http://www.wikidata.org/entity/Q2514", null));
    private static final List<Entity> ORGANISATIONS = List.of(new Entity("European Central Bank", BANK, null));

    private static final List<Mention> MENTIONS = List.of(
            mention(Kind.ORGANISATION, 10, "European Central Bank", BANK),
            mention(Kind.ORGANISATION, 60, "the bank", BANK),
            mention(Kind.PERSON, 80, "Ms Brandt", "Ada Brandt"),
            mention(Kind.TOPIC, 100, "wages", "http://cv.iptc.org/newscodes/mediatopic/20000509"));

    private final List<Provenance> provenance = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Angela Merkel",
                "angela merkel",
                "Merkel",
                "Chancellor Merkel",
                "Former chancellor Angela Merkel"
            })
    void findsAPersonByNameSurnameOrTitle(String speaker) {
        assertThat(join(speaker).speakerUri()).isEqualTo(MERKEL);
        assertThat(join(speaker).speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the European Central Bank", "European Central Bank", "the bank", "The bank"})
    void findsAnOrganisationByNameOrByWhatStandsForIt(String speaker) {
        assertThat(join(speaker).speakerUri()).isEqualTo(BANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merkels Sprecher",
                "Merkel's spokesman",
                "a spokesman for Angela Merkel",
                "die Sprecherin von Angela Merkel",
                "Una Merkel",
                "an economist at the European Central Bank",
                "Brandt",
                "wages",
                "they"
            })
    void leavesOthersAlone(String speaker) {
        assertThat(join(speaker).speakerUri()).isNull();
        assertThat(join(speaker).speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource({"Solberg, Henrike Solberg", "Ms Brandt, Ada Brandt", "Henrike Solberg, Henrike Solberg"})
    void givesTheFullNameOfAPersonWhoIsNotLinked(String speaker, String name) {
        assertThat(join(speaker).speakerUri()).isNull();
        assertThat(join(speaker).speaker()).isEqualTo(name);
    }

    @Test
    void saysHowASpeakerWasFound() {
        join("Merkel");
        join("the bank");

        assertThat(provenance)
                .extracting(Provenance::evidence)
                .containsExactly("at 120: " + MERKEL + ": surname", "at 120: " + BANK + ": mentioned as the bank");
        assertThat(provenance).extracting(Provenance::property).containsOnly("enrichment.quotes");
    }

    @Test
    void prefersTheMentionBeforeTheQuote() {
        List<Mention> two = List.of(
                mention(Kind.PERSON, 10, "Brandt", "Ada Brandt"),
                mention(Kind.PERSON, 90, "Brandt", "http://www.wikidata.org/entity/Q2514"),
                mention(Kind.PERSON, 190, "Brandt", "Ada Brandt"));

        Quote quote = new SpeakerLinks(PEOPLE, List.of(), two)
                .join(List.of(quote("Brandt")), provenance)
                .get(0);

        assertThat(quote.speakerUri()).isEqualTo("http://www.wikidata.org/entity/Q2514");
    }

    @Test
    void leavesAQuoteWithoutASpeakerAsItIs() {
        assertThat(join(null)).isEqualTo(quote(null));
        assertThat(join(" ")).isEqualTo(quote(" "));
        assertThat(provenance).isEmpty();
    }

    @Test
    void takesWhomThePronounBesideAQuoteMeansWhereNobodyIsNamed() {
        List<Mention> beside = List.of(
                pronoun(90, "she", "Ada Brandt"), pronoun(135, "she", MERKEL), pronoun(190, "he", "Ada Brandt"));
        Quote joined = new SpeakerLinks(PEOPLE, ORGANISATIONS, beside)
                .join(List.of(quote(null)), provenance)
                .get(0);
        assertThat(joined.speakerUri()).isEqualTo(MERKEL);
        assertThat(joined.speaker()).isEqualTo("Angela Merkel");
        assertThat(provenance)
                .extracting(Provenance::evidence)
                .containsExactly("at 120: " + MERKEL + ": the pronoun she beside it");
    }

    @Test
    void takesNoPronounForANameThatWasGiven() {
        Quote joined = new SpeakerLinks(PEOPLE, ORGANISATIONS, List.of(pronoun(135, "she", MERKEL)))
                .join(List.of(quote("Somebody Else")), provenance)
                .get(0);
        assertThat(joined.speakerUri()).isNull();
    }

    private static Mention pronoun(int begin, String text, String target) {
        return new Mention(
                Kind.PERSON, begin, begin + text.length(), Section.BODY, text, target, 70, "pronoun", List.of());
    }

    private Quote join(@Nullable String speaker) {
        return new SpeakerLinks(PEOPLE, ORGANISATIONS, MENTIONS)
                .join(List.of(quote(speaker)), provenance)
                .get(0);
    }

    private static Quote quote(@Nullable String speaker) {
        return new Quote("we shall see", speaker, null, "said", true, 120, 132, Section.BODY, 95);
    }

    private static Mention mention(Kind kind, int begin, String text, String target) {
        return new Mention(kind, begin, begin + text.length(), Section.BODY, text, target, 90);
    }
}
