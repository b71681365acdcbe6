package org.wiredesk.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wiredesk.sink.store.StoredArticle.UnreadableException;

class StoredArticleTest {

    private static final String JSON = new String(Articles.bytes(Articles.storm("a", 1)), StandardCharsets.UTF_8);

    @Test
    void keepsTheRecordAsItWasWritten() {
        String fromTheFuture = JSON.replace("{\"uri\"", "{ \"mood\" : [1.50, \"caf\\u00e9\"], \"uri\"");

        StoredArticle stored = Articles.read(fromTheFuture);

        assertThat(stored.record()).isEqualTo(fromTheFuture);
        assertThat(stored.article()).isEqualTo(Articles.storm("a", 1));
    }

    @Test
    void repairsWhatNoDatabaseTakes() {
        String hostile = JSON.replace("Storm over Berlin", "\\u0000\\uD83D\\uDE00\\uDC00\\\\uD800");

        StoredArticle stored = Articles.read(hostile);

        assertThat(stored.article().headline()).isEqualTo("\uFFFD😀\uFFFD\\uD800");
        assertThat(stored.record()).contains("\uFFFD😀\uFFFD\\\\uD800").doesNotContain("u0000");
    }

    @Test
    void saysWhatItCannotRead() {
        Map<byte[], String> unreadable = new LinkedHashMap<>();
        unreadable.put(null, "without a value");
        unreadable.put(new byte[0], "No content");
        unreadable.put(utf8("{\"uri\":\"a\""), "end-of-input");
        unreadable.put(utf8("[]"), "EnrichedArticle");
        unreadable.put(utf8("null"), "null");
        unreadable.put(utf8("{\"uri\":\"a\"}"), "version");
        unreadable.put(utf8(JSON.replace("\"version\":\"1\"", "\"version\":\"one\"")), "one");
        unreadable.put(utf8("{\"future\":" + "[".repeat(5_000)), "depth");
        unreadable.put(JSON.replace("Berlin", "Z\u00fcrich").getBytes(StandardCharsets.ISO_8859_1), "not UTF-8");

        unreadable.forEach((value, message) -> assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> StoredArticle.read(value))
                .withMessageContaining(message));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
