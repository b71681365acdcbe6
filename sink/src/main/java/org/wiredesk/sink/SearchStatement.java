package org.wiredesk.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wiredesk.sink.store.Folding;
import org.wiredesk.sink.store.SearchDialect;
import org.wiredesk.sink.store.SearchTerm;

/**
 * A query as SQL. Whatever the user typed is a parameter, never part of the text.
 *
 * @param parameters in the order of the question marks
 */
record SearchStatement(String sql, List<Object> parameters) {

    private static final String MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Pattern SHORT_FORM = Pattern.compile("^(medtop:|wd:)");

    private static final String PUBLISHED = "coalesce(a.published, a.first_created)";

    private static final String TOPIC = "EXISTS (SELECT 1 FROM article_topics h"
            + " WHERE h.article = a.uri AND (h.topic IN (?, ?) OR h.topic IN"
            + " (SELECT n.topic FROM article_topics n WHERE n.search_name = ?)))";
    private static final String ENTITY = "EXISTS (SELECT 1 FROM article_entities h"
            + " WHERE h.article = a.uri AND (h.entity IN (?, ?) OR h.entity IN"
            + " (SELECT n.entity FROM article_entities n WHERE n.search_name = ?)))";
    private static final String SOURCE = "EXISTS (SELECT 1 FROM article_sources h JOIN sources s ON s.source = h.source"
            + " WHERE h.article = a.uri AND (s.source IN (?, ?) OR s.search_name = ?))";

    static SearchStatement of(SearchQuery query, List<SearchTerm> terms, SearchDialect dialect) {
        boolean fullText = !terms.isEmpty();
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (fullText) {
            conditions.add(dialect.condition());
            parameters.add(dialect.expression(terms));
        }
        addConcept(conditions, parameters, TOPIC, MEDIA_TOPIC, query.topic());
        addConcept(conditions, parameters, ENTITY, WIKIDATA, query.entity());
        addConcept(conditions, parameters, SOURCE, WIKIDATA, query.source());
        if (query.language() != null) {
            conditions.add("(a.language = ? OR substr(a.language, 1, ?) = ?)");
            String withSubtags = query.language() + "-";
            parameters.addAll(List.of(query.language(), withSubtags.length(), withSubtags));
        }
        if (query.since() != null) {
            conditions.add(PUBLISHED + " >= ?");
            parameters.add(dialect.parameter(query.since()));
        }
        if (query.until() != null) {
            conditions.add(PUBLISHED + " < ?");
            parameters.add(dialect.parameter(query.until()));
        }
        if (!query.canceled()) {
            conditions.add("a.pub_status <> 'canceled'");
        }
        parameters.add(query.limit());
        return new SearchStatement(
                "SELECT a.uri, a.version, a.pub_status, a.headline, a.body, a.published, a.publisher, a.language, a.url"
                        + " FROM articles a "
                        + (fullText ? dialect.join() : "")
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                        + " ORDER BY " + (fullText ? dialect.rank() + ", " : "") + PUBLISHED + " DESC, a.uri LIMIT ?",
                parameters);
    }

    private static void addConcept(
            List<String> conditions, List<Object> parameters, String condition, String base, @Nullable String wanted) {
        if (wanted != null) {
            conditions.add(condition);
            String code = SHORT_FORM.matcher(wanted).replaceFirst("");
            parameters.addAll(List.of(wanted, base + code, Folding.fold(wanted)));
        }
    }
}
