package org.wiredesk.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wiredesk.enrich.Page;

class PartTest {

    private static final String PAGE = """
            <html><head><title>Bridge repair: Council votes | Example</title><meta property='og:site_name' content='Example'>
            <script type='application/ld+json'>{'@type':'NewsArticle','author':{'name':'Ann Roe'}}</script></head>
            <body><h1>Council votes for the bridge repair</h1><p>The council voted on Monday for the repair of the old
            bridge, after three years of talks, plans and delays about who pays.</p></body></html>""";

    @Test
    void leavesOutWhatIsAskedFor() throws Exception {
        assertThat(read("json-ld").by()).isNull();
        assertThat(read("meta").siteName()).isNull();
        assertThat(read("headings").headline().value()).isEqualTo("Bridge repair: Council votes");
        assertThat(new PageReader().read(Articles.html(PAGE)).by()).isEqualTo("Ann Roe");
    }

    @Test
    void namesItsPartsToWhoAsksForAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageReader.without(Set.of("magic")))
                .withMessageContaining("'magic'")
                .withMessageContaining("json-ld");
        assertThat(PageReader.parts()).contains("labels", "edges");
    }

    private static Page read(String without) throws Exception {
        return PageReader.without(Set.of(without)).read(Articles.html(PAGE));
    }
}
