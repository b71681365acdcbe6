package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            aside-lines.txt; Read also: ten bridges; true
            aside-lines.txt; ЧИТАЙТЕ ТАКЖЕ: десять мостов; true
            aside-lines.txt; Related; true
            aside-lines.txt; Related to each other; false
            aside-lines.txt; The council said: read more; false
            site-calls.txt; Alle Rechte vorbehalten; true
            site-calls.txt; (责任编辑：周衡); true
            site-calls.txt; The rights of all; false
            """)
    void findsWhatBeginsWithAPhraseInWhateverCase(String list, String line, boolean found) {
        assertThat(Phrases.beginning(list).matcher(line).find()).isEqualTo(found);
    }
}
