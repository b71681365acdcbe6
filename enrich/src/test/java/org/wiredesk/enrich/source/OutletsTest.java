package org.wiredesk.enrich.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletsTest {

    private static final Outlets SHIPPED = Outlets.shipped();

    @Test
    void shipsEnoughOutletsInEveryLanguage() {
        List<Outlet> media = SHIPPED.all().stream()
                .filter(outlet -> outlet.kind().isMedium())
                .toList();

        assertThat(media).hasSizeGreaterThanOrEqualTo(1_900);
        for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl")) {
            assertThat(media)
                    .filteredOn(outlet -> outlet.language().equals(language))
                    .as(language)
                    .hasSizeGreaterThanOrEqualTo(45);
        }
    }

    @Test
    void namesNoDomainAndNoWikidataItemTwice() {
        Set<String> domains = new HashSet<>();
        Set<String> items = new HashSet<>();
        for (Outlet outlet : SHIPPED.all()) {
            outlet.domains()
                    .forEach(domain -> assertThat(domains.add(domain))
                            .as("%s of %s", domain, outlet.name())
                            .isTrue());
            if (outlet.wikidata() != null) {
                assertThat(items.add(outlet.wikidata()))
                        .as("%s of %s", outlet.wikidata(), outlet.name())
                        .isTrue();
            }
        }
    }

    @Test
    void writesDomainsAsHostsAreCompared() {
        assertThat(SHIPPED.all().stream().flatMap(outlet -> outlet.domains().stream()))
                .allMatch(domain -> domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+") && !domain.startsWith("www."));
    }

    @ParameterizedTest
    @CsvSource({
        "lvz.de, Leipziger Volkszeitung",
        "news.bbc.co.uk, BBC",
        "g1.globo.com, G1",
        "oglobo.globo.com, O Globo",
        "abcnews.go.com, ABC News",
        "english.wafa.ps, WAFA",
    })
    void findsTheOutletThatOwnsAHost(String host, String name) {
        assertThat(SHIPPED.ofHost(host).map(Outlet::name)).contains(name);
    }

    @Test
    void knowsNobodyBehindOtherHosts() {
        assertThat(SHIPPED.ofHost("co.uk")).isEmpty();
        assertThat(SHIPPED.ofHost("notlvz.de")).isEmpty();
        assertThat(SHIPPED.ofHost("localhost")).isEmpty();
    }

    @Test
    void prefersTheOutletThatSpeaksTheLanguageOfTheText() {
        assertThat(found("RTL", "fr").domains()).containsExactly("rtl.fr");
        assertThat(found("RTL", "de").domains()).containsExactly("rtl.de");
        assertThat(found("RTL", "en").domains()).containsExactly("rtl.de");
    }

    @Test
    void readsGermanNamesInEveryCase() {
        for (String form : List.of(
                "Süddeutsche Zeitung", "Süddeutschen Zeitung", "Süddeutscher Zeitung", "Sueddeutsche.de", "SZ")) {
            assertThat(found(form, "de").name()).as(form).isEqualTo("Süddeutsche Zeitung");
        }
        assertThat(found("Norddeutschen Rundfunks", "de").name()).isEqualTo("Norddeutscher Rundfunk");
        assertThat(found("Hamburger Abendblatts", "de").name()).isEqualTo("Hamburger Abendblatt");
    }

    private static Outlet found(String name, String language) {
        Tokens tokens = Tokens.of(name);
        return tokens.isDomain(0)
                ? SHIPPED.ofHost(tokens.word(0)).orElseThrow()
                : Objects.requireNonNull(
                        SHIPPED.names().at(tokens, 0, language).orElseThrow().outlet());
    }
}
