package org.wiredesk.enrich.source;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A source that we know: a news outlet, an agency, or an institution that news texts draw on.
 *
 * @param name as its readers call it
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2; {@code EU} and {@code UN} for what belongs to no state; {@code XX} for no place
 * @param language BCP 47, the main language it speaks
 * @param domains registrable domains or hosts, the main one first; empty for what has no site of its own
 * @param aliases other names, as written in text
 * @param wikidata the item's id, such as {@code Q130879}; null where we are not sure
 */
record Outlet(
        String name,
        Kind kind,
        String country,
        String language,
        List<String> domains,
        List<Alias> aliases,
        @Nullable String wikidata) {

    /** What a source is. */
    enum Kind {
        NEWSPAPER,
        BROADCASTER,
        AGENCY,
        MAGAZINE,
        ONLINE,
        AGGREGATOR,
        INSTITUTION,
        COMPANY;

        /** Whether it publishes news, so that "in an interview with" or "told" can only mean a medium. */
        boolean isMedium() {
            return this != INSTITUTION && this != COMPANY;
        }
    }

    /**
     * Another name.
     *
     * @param weak also an everyday word, so it counts only behind an article, in quotation marks, or right beside a
     *     phrase that can only be followed by a source
     */
    record Alias(String text, boolean weak) {}

    /** The same without some of its names. */
    Outlet without(Predicate<Alias> unwanted) {
        List<Alias> kept = aliases.stream().filter(unwanted.negate()).toList();
        return new Outlet(name, kind, country, language, domains, kept, wikidata);
    }

    @Nullable
    String uri() {
        return wikidata == null ? null : "http://www.wikidata.org/entity/" + wikidata;
    }

    /** Names the outlet in {@code infoSources} where there is no uri. */
    String literal() {
        return domains.isEmpty() ? name : domains.get(0);
    }
}
