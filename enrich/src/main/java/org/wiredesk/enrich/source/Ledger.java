package org.wiredesk.enrich.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.EnrichedArticle.InfoSource;

/** The sources of one article: one entry per source, however often and in whatever form it is named. */
final class Ledger {

    /** What a source is to the article. If it is several things, the first of them is its role. */
    enum Role {
        PUBLISHER,
        AGENCY,
        CITED,
        AGGREGATOR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(
            String name,
            Role role,
            @Nullable String uri,
            @Nullable String literal) {}

    /** Adds a known outlet; returns what citations and mentions point to. */
    String add(Outlet outlet, Role role) {
        String uri = outlet.uri();
        String target = uri == null ? outlet.literal() : uri;
        return add(target, new Entry(outlet.name(), role, uri, uri == null ? outlet.literal() : null));
    }

    /** Adds a source that we know only by a name or a domain; returns what citations and mentions point to. */
    String add(String name, String literal, Role role) {
        return add(literal, new Entry(name, role, null, literal));
    }

    boolean has(String target) {
        return entries.containsKey(target);
    }

    private String add(String target, Entry entry) {
        entries.merge(target, entry, (old, now) -> old.role().compareTo(now.role()) <= 0 ? old : now);
        return target;
    }

    /** Publisher first, then agencies, cited sources, aggregators; otherwise in the order of the text. */
    List<InfoSource> infoSources() {
        return entries.values().stream()
                .sorted(Comparator.comparing(Entry::role))
                .map(entry -> new InfoSource(entry.name(), entry.role().toString(), entry.uri(), entry.literal()))
                .toList();
    }
}
