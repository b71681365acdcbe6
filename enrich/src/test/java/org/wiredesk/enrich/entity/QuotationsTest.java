package org.wiredesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.enrich.words.Words;

class QuotationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "He said \"no more of this\" and left. | no more of this",
                "„Das war gut so“, sagte er. | Das war gut so",
                "« Nous allons bien », dit-il. | Nous allons bien",
                "'We're all well here,' she said. | We re all well here",
                "The so-called \"reform\" failed. | ``",
                "The boys' own story isn't new. | ``",
            })
    void marksWhatStandsInQuotationMarks(String text, String inside) {
        assertThat(inside(text)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"We go on and on,~\"and on for ever,\" he said. | We go on and on and on for ever",
                "\"Nobody closed this one.~Then he left the house. | Nobody closed this one",
            })
    void endsWithItsParagraph(String text, String inside) {
        assertThat(inside(text.replace("~", "\n\n"))).isEqualTo(inside);
    }

    private static String inside(String text) {
        Words words = Words.of(text);
        Quotations quotations = new Quotations(words);
        return IntStream.range(0, words.size())
                .filter(i -> quotations.of(i) >= 0)
                .mapToObj(words::word)
                .collect(Collectors.joining(" "));
    }
}
