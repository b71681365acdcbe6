package org.wiredesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.article.Article;
import org.wiredesk.article.Content;
import org.wiredesk.article.Declared;
import org.wiredesk.article.Declared.Named;

class FingerprintTest {

    @Test
    void changesWithTheContentAndWithWhatIsSaidAboutTheArticle() {
        String plain = print("text", declared("H", "A", null, null));

        assertThat(print("text.", declared("H", "A", null, null))).isNotEqualTo(plain);
        assertThat(print("text", declared("H!", "A", null, null))).isNotEqualTo(plain);
        assertThat(print("text", declared("H", "B", null, null))).isNotEqualTo(plain);
    }

    @Test
    void staysWhenTheSameArticleComesInAnotherFeedOfTheSite() {
        assertThat(print("text", declared("H", "A", "World", "id-1")))
                .isEqualTo(print("text", declared("H", "A", "Europe", "id-2")));
    }

    @Test
    void noTextCanMoveFromOneFieldToTheNext() {
        assertThat(print("text", declared("AB", "C", null, null)))
                .isNotEqualTo(print("text", declared("A", "BC", null, null)));
    }

    private static String print(String text, Declared declared) {
        Delivery delivery = Delivery.ofFile("file:a", "a", Instant.EPOCH);
        Article article = delivery.article(null, Content.ofText(Content.PLAIN_TEXT, text), declared)
                .article();
        return Fingerprint.of(article);
    }

    private static Declared declared(String headline, String by, String site, String guid) {
        return new Declared(headline, by, null, null, null, null, null, guid, List.of(), null, new Named(site, null));
    }
}
