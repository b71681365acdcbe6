package org.wiredesk.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void isEqualByItsBytes() {
        Content one = new Content("text/plain", new byte[] {1, 2});

        assertThat(one).isEqualTo(new Content("text/plain", new byte[] {1, 2}));
        assertThat(one).hasSameHashCodeAs(new Content("text/plain", new byte[] {1, 2}));
        assertThat(one).isNotEqualTo(new Content("text/plain", new byte[] {1, 3}));
        assertThat(one).isNotEqualTo(new Content("text/html", new byte[] {1, 2}));
    }

    @Test
    void makesTextSafeWithoutMovingAnOffset() {
        Content content = Content.ofText(Content.PLAIN_TEXT, "a\u0000\ud83cb");

        assertThat(new String(content.bytes(), StandardCharsets.UTF_8)).isEqualTo("a\ufffd\ufffdb");
    }

    @Test
    void hashesAsTheRestOfTheWorldDoes() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        String digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Sha256.hash(abc)).isEqualTo("sha256:" + digest);
        assertThat(Sha256.urn(new byte[] {'a'}, new byte[] {'b', 'c'})).isEqualTo("urn:sha256:" + digest);
    }
}
