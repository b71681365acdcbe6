package org.wiredesk.runner.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void escapesWhatMeansSomething() {
        assertThat(Html.escape("<b a=\"1\" c='2'>&amp;</b>"))
                .isEqualTo("&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;");
    }

    @Test
    void replacesWhatNoPageMayContain() {
        assertThat(Html.escape("a\u0000b\u0007c\ud800d\u009fe\u007f")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
        assertThat(Html.escape("tab\tline\n\ud83d\udea2")).isEqualTo("tab\tline\n\ud83d\udea2");
    }

    @Test
    void linksToTheWeb() {
        assertThat(Html.link("https://example.org/?a=1&b=\"", "x<y"))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=&quot;\" rel=\"noopener noreferrer\">x&lt;y</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " https://example.org",
                "data:text/html,<script>",
                "file:a.txt",
                "//example.org",
                ""
            })
    void linksToNothingElse(String address) {
        assertThat(Html.link(address, "label")).isEqualTo("label");
    }
}
