package org.wiredesk.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The evidence behind the tags of an {@link EnrichedArticle}. All offsets count Unicode code points, half open, in the
 * text that the entry's {@link Section} names. Lists are never null.
 *
 * <p>A mention, quote or span in a section that only a newer release knows is left out when it is read: its offsets
 * would mean nothing here.
 *
 * @param mentions every place where an entity, a source or a topic's evidence stands in the text
 * @param citations how each cited source was recognised
 * @param quotes who said what
 * @param matches standing queries that matched
 * @param duplicateOf the uri of an earlier article that this one repeats
 * @param similarity to {@code duplicateOf}, 0 to 100
 * @param story the cluster of articles that tell the same story
 * @param dates the publication date that was chosen and every candidate for it
 * @param provenance which enricher, in which version, set which property, by which rule or model
 * @param failed enrichers that failed on this article; the article went on without their tags
 * @param page what else the page says about its article; null if nothing
 */
public record Enrichment(
        List<Mention> mentions,
        List<Citation> citations,
        List<Quote> quotes,
        List<Match> matches,
        @Nullable String duplicateOf,
        @Nullable Integer similarity,
        @Nullable String story,
        Dates dates,
        List<Provenance> provenance,
        List<Failure> failed,
        @Nullable PageFacts page) {

    /** No evidence, because there are no tags. */
    public static final Enrichment NOTHING = new Enrichment(
            List.of(), List.of(), List.of(), List.of(), null, null, null, Dates.UNKNOWN, List.of(), List.of());

    public Enrichment {
        mentions = Lists.copyWhere(mentions, mention -> mention.section() != null);
        citations = Lists.copy(citations);
        quotes = Lists.copyWhere(quotes, quote -> quote.section() != null);
        matches = Lists.copy(matches);
        dates = dates == null ? Dates.UNKNOWN : dates;
        provenance = Lists.copy(provenance);
        failed = Lists.copy(failed);
    }

    /** Evidence of a text that is no page. */
    public Enrichment(
            List<Mention> mentions,
            List<Citation> citations,
            List<Quote> quotes,
            List<Match> matches,
            @Nullable String duplicateOf,
            @Nullable Integer similarity,
            @Nullable String story,
            Dates dates,
            List<Provenance> provenance,
            List<Failure> failed) {
        this(mentions, citations, quotes, matches, duplicateOf, similarity, story, dates, provenance, failed, null);
    }

    /**
     * What a page says about its article and ninjs has no place for.
     *
     * @param siteName as the page calls its site
     * @param section of the site that the article stands in
     */
    public record PageFacts(
            @Nullable String siteName, @Nullable String section) {}

    /** What a mention is a mention of. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        SOURCE,
        TOPIC,
        /** A kind from a newer writer that this release does not know. */
        @com.fasterxml.jackson.annotation.JsonEnumDefaultValue
        UNKNOWN;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A span of text and what it stands for. {@code text} equals the section's text from {@code begin} to {@code end}.
     *
     * @param target the uri or literal of the entity, source or topic in the article's lists
     * @param confidence 0 to 100
     * @param rule what found it: {@code knowledge}, {@code tagger}, {@code short-form}, {@code description} ("the
     *     chancellor"), {@code pronoun} ("she") and others; null where nothing is said
     * @param alternatives whom else the name may mean, most likely first; where the target is a literal and there are
     *     alternatives, nothing decided between them
     */
    public record Mention(
            Kind kind,
            int begin,
            int end,
            Section section,
            String text,
            String target,
            int confidence,
            @Nullable String rule,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Alternative> alternatives) {

        public Mention {
            alternatives = Lists.copy(alternatives);
        }

        /** Whether it is no name and no noun, only a word such as {@code she} or {@code its}. */
        @JsonIgnore
        public boolean isPronoun() {
            return "pronoun".equals(rule);
        }

        /** A mention that can mean nothing else. */
        public Mention(Kind kind, int begin, int end, Section section, String text, String target, int confidence) {
            this(kind, begin, end, section, text, target, confidence, null, List.of());
        }
    }

    /**
     * Somebody or something else of the same name.
     *
     * @param uri null where no id is known
     * @param confidence 0 to 100, that this one is meant
     */
    public record Alternative(String name, @Nullable String uri, int confidence) {}

    /**
     * A sign that the article draws on a source.
     *
     * @param source the uri or literal of an entry in {@code infoSources}
     * @param method {@code phrase}, {@code hyperlink}, {@code dateline} or {@code feed}
     * @param verb the citing words, such as {@code according to}; null for other methods
     * @param begin start of the citing passage; null, like {@code end} and {@code section}, outside the text
     * @param confidence 0 to 100
     */
    public record Citation(
            String source,
            String method,
            @Nullable String verb,
            @Nullable Integer begin,
            @Nullable Integer end,
            @Nullable Section section,
            int confidence) {

        public Citation {
            if (section == null) {
                begin = null;
                end = null;
            }
        }
    }

    /**
     * Something somebody said.
     *
     * @param text what was said
     * @param speaker as named in the text; null if nobody is named
     * @param speakerUri the speaker's entry in {@code people} or {@code organisations}, where linked
     * @param verb the reporting verb
     * @param direct whether it stands in quotation marks
     * @param confidence 0 to 100
     */
    public record Quote(
            String text,
            @Nullable String speaker,
            @Nullable String speakerUri,
            @Nullable String verb,
            boolean direct,
            int begin,
            int end,
            Section section,
            int confidence) {}

    /** A standing query that matched, and where. */
    public record Match(String queryId, String queryVersion, List<Span> spans) {
        public Match {
            spans = Lists.copyWhere(spans, span -> span.section() != null);
        }
    }

    /** A stretch of text. */
    public record Span(int begin, int end, Section section) {}

    /**
     * The publication date.
     *
     * @param chosen RFC 3339, or null if there was no believable candidate
     * @param candidates every date found, in the order of preference
     * @param modified when the publisher last changed the article, RFC 3339; null if nobody says
     */
    public record Dates(
            @Nullable String chosen,
            List<Candidate> candidates,
            @Nullable String modified) {

        /** Nobody says when the article was published. */
        public static final Dates UNKNOWN = new Dates(null, List.of());

        public Dates {
            candidates = Lists.copy(candidates);
        }

        /** Nobody says that it was ever changed. */
        public Dates(@Nullable String chosen, List<Candidate> candidates) {
            this(chosen, candidates, null);
        }

        /**
         * A date as it was written, and where.
         *
         * @param value as it was written
         * @param origin {@code declared}, {@code json-ld}, {@code meta}, {@code time}, {@code text}, {@code url} or
         *     {@code http}
         * @param read the date as we read it: RFC 3339 with the offset that it was written with; without an offset where
         *     none was written, and without a time where none was; null if it cannot be read
         * @param reason why it was chosen or passed over, in a few words; null in records of older releases
         */
        public record Candidate(
                String value,
                String origin,
                @Nullable String read,
                @Nullable String reason) {

            /** A candidate that nobody judged. */
            public Candidate(String value, String origin) {
                this(value, origin, null, null);
            }
        }
    }

    /**
     * Who set a property, and why.
     *
     * @param property such as {@code language}, {@code bodies} or {@code subjects}
     * @param creator the enricher
     * @param creatorVersion changes whenever the enricher may answer differently
     * @param evidence the rule, the model or the place in the page; null where the mentions say it all
     */
    public record Provenance(
            String property,
            String creator,
            String creatorVersion,
            @Nullable String evidence) {}

    /** An enricher that failed, in one sentence. */
    public record Failure(String creator, String reason) {}
}
