package org.wiredesk.runner.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.EnrichedArticle.InfoSource;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.EnrichedArticle.TextItem;
import org.wiredesk.article.Enrichment;
import org.wiredesk.article.Enrichment.Citation;
import org.wiredesk.article.Enrichment.Dates;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Section;

/** An article with tags, for tests: marks are given by the words that they stand on. */
public final class TaggedSample {

    private static final Instant SEEN = Instant.parse("2026-11-20T10:00:00Z");

    private final String headline;
    private final String body;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Entity> people = new ArrayList<>();
    private final List<Entity> organisations = new ArrayList<>();
    private final List<InfoSource> sources = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Provenance> provenance = new ArrayList<>();
    private Dates dates = Dates.UNKNOWN;

    public TaggedSample(String headline, String body) {
        this.headline = headline;
        this.body = body;
    }

    public TaggedSample subject(Subject subject) {
        subjects.add(subject);
        return this;
    }

    public TaggedSample person(Entity person) {
        people.add(person);
        return this;
    }

    public TaggedSample organisation(Entity organisation) {
        organisations.add(organisation);
        return this;
    }

    public TaggedSample source(InfoSource source) {
        sources.add(source);
        return this;
    }

    public TaggedSample mention(Kind kind, Section section, String text, String target) {
        int begin = begin(section, text);
        return mention(new Mention(kind, begin, begin + length(text), section, text, target, 80));
    }

    public TaggedSample mention(Mention mention) {
        mentions.add(mention);
        return this;
    }

    public TaggedSample citation(String source, String method, @Nullable String verb, String text) {
        int begin = begin(Section.BODY, text);
        citations.add(new Citation(source, method, verb, begin, begin + length(text), Section.BODY, 85));
        return this;
    }

    public TaggedSample quote(String text, @Nullable String speaker, @Nullable String uri, @Nullable String verb) {
        int begin = begin(Section.BODY, text);
        quotes.add(new Quote(text, speaker, uri, verb, true, begin, begin + length(text), Section.BODY, 95));
        return this;
    }

    public TaggedSample dates(Dates found) {
        dates = found;
        return this;
    }

    public TaggedSample because(String property, String creator, String evidence) {
        provenance.add(new Provenance(property, creator, "1", evidence));
        return this;
    }

    public EnrichedArticle article() {
        return new EnrichedArticle(
                "https://example.org/story",
                "text",
                1,
                SEEN,
                SEEN,
                null,
                "usable",
                "full",
                "en",
                List.of(TextItem.plain(headline)),
                List.of(TextItem.plain(body)),
                List.of(),
                "Jo Lee",
                null,
                List.of(),
                sources,
                subjects,
                people,
                organisations,
                List.of(),
                new Enrichment(mentions, citations, quotes, List.of(), null, null, null, dates, provenance, List.of()),
                new Acquisition("file", "inbox", SEEN, SEEN, null, null, null, null, "sha256:0"));
    }

    private int begin(Section section, String text) {
        String whole = section == Section.HEADLINE ? headline : body;
        int at = whole.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException("'" + text + "' is not in the " + section);
        }
        return whole.codePointCount(0, at);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
