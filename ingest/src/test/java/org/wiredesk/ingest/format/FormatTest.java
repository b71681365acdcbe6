package org.wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "a.txt, TEXT", "A.TXT, TEXT", "a.html, HTML", "a.htm, HTML", "a.json, JSON", "a.jsonl, JSON_LINES",
        "a.ndjson, JSON_LINES", "a.xml, FEED", "a.rss, FEED", "a.atom, FEED", "a.opml, LIST",
                "a.b.jsonl.gz, JSON_LINES",
    })
    void knowsAFileByItsExtension(String name, Format format) {
        assertThat(Format.ofFile(Path.of(name))).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a", "txt", "a.gz", "a.txt.bak", ".gz"})
    void doesNotGuessAtOtherFiles(String name) {
        assertThat(Format.ofFile(Path.of(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Storm hits coast| TEXT",
                "< 5 % of voters| TEXT",
                "{\"title\":\"a\"}| JSON_LINES",
                "[{\"title\":\"a\"}]| JSON",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}| FEED",
                "<!DOCTYPE html><html>| HTML",
                "<p>A fragment</p>| HTML",
                "<!-- a comment --><html>| HTML",
                "<?xml version='1.0'?><rss version='2.0'>| FEED",
                "<?xml version='1.0'?><!-- x --><feed xmlns='http://www.w3.org/2005/Atom'>| FEED",
                "<rdf:RDF xmlns:rdf='x'>| FEED",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>| HTML",
                "<?xml version='1.0'?><opml version='2.0'>| LIST",
            })
    void knowsTheFormatByTheFirstBytes(String start, Format format) {
        assertThat(Format.sniff(start.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
    }

    @Test
    void knowsAnObjectOverSeveralLinesFromOneALine() {
        assertThat(Format.sniff("{\n  \"title\": \"a\"\n}\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Format.JSON);
        assertThat(Format.sniff("{\"title\":\"a\"}\n{\"title\":\"b\"}\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Format.JSON_LINES);
    }

    @Test
    void looksBehindAByteOrderMark() {
        assertThat(Format.sniff("\uFEFF<rss>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Format.FEED);
        assertThat(Format.sniff("\uFEFF<rss>".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(Format.FEED);
        assertThat(Format.sniff("\uFEFF<rss>".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(Format.FEED);
    }
}
