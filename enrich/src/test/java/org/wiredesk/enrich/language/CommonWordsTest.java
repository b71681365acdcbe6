package org.wiredesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonWordsTest {

    private static final String ENGLISH = "The mayor said that the council was happy with the plan, which they have "
            + "waited for since the bridge was closed. It has been a long year for the town, and those who were against "
            + "this plan would rather have the money from the state for a new one. ";
    private static final String GERMAN =
            "Die Stadt hat sich mit dem Land auf einen Plan für die Brücke geeinigt, und das ist "
                    + "auch für den Bürgermeister nicht selbstverständlich. Eine neue Brücke werden die Leute von der anderen Seite "
                    + "nicht bekommen, die alte ist noch zu gut. ";
    private static final String FRENCH =
            "Les élus de la ville sont d'accord avec le plan pour le pont, qui est fermé depuis une "
                    + "année dans les deux sens. Il ne manque plus que cette somme, et les habitants des deux rives ne veulent pas "
                    + "attendre sur ces travaux plus longtemps du tout. ";

    @Test
    void tellsALongText() {
        assertThat(CommonWords.tell(ENGLISH.repeat(3))).contains("en");
        assertThat(CommonWords.tell(GERMAN.repeat(3))).contains("de");
        assertThat(CommonWords.tell(FRENCH.repeat(3))).contains("fr");
    }

    @Test
    void leavesAShortOrMixedTextToTheModel() {
        assertThat(CommonWords.tell(ENGLISH)).isEmpty();
        assertThat(CommonWords.tell(ENGLISH.repeat(2) + GERMAN.repeat(2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | De burgemeester zei dat de gemeente blij was met het plan voor de brug, die al een jaar dicht is voor al het verkeer in de stad.
            lb | De Buergermeeschter huet gesot, datt d'Gemeng frou ass iwwer de Plang fir d'Bréck, déi zanter engem Joer zou ass fir de Verkéier.
            af | Die burgemeester het gesê dat die raad bly is oor die plan vir die brug, wat al 'n jaar lank toe is vir alle verkeer in die dorp.
            ca | L'alcalde va dir que el consell està content amb el pla per al pont, que fa un any que és tancat per a tots els vehicles de la vila.
            """)
    void leavesNeighboursToTheModel(String language, String sentence) {
        assertThat(CommonWords.tell((sentence + " ").repeat(6))).isEmpty();
    }
}
