package org.wiredesk.enrich.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.article.Enrichment.Span;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.quote.Words.Range;

/**
 * Finds who said what: direct quotes, indirect ones ("she said that ...") and those that mix both. The speaker is named
 * in full where the article gives the full name before, and pronouns are resolved.
 *
 * <p>The words of each language come from a file. A language without one has no quotes.
 */
public final class QuoteEnricher implements Enricher {

    private static final String VERSION = "3";
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private final Map<String, Vocabulary> vocabularies;

    private QuoteEnricher(Map<String, Vocabulary> vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** With the vocabularies that ship with us. */
    public static QuoteEnricher shipped() {
        Map<String, Vocabulary> vocabularies = new HashMap<>();
        LANGUAGES.forEach(language -> vocabularies.put(language, Vocabulary.shipped(language)));
        return new QuoteEnricher(Map.copyOf(vocabularies));
    }

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public String version() {
        return VERSION;
    }

    /**
     * A quote with the places of its speaker and its verb, for those who measure or explain.
     *
     * @param speaker where the sentence names the speaker, perhaps by a pronoun
     * @param how the speaker's name was found; empty where the sentence gives it in full
     */
    public record Located(Quote quote, Optional<Span> speaker, Optional<Span> cue, String how) {}

    @Override
    public Annotations enrich(Document document) {
        Annotations.Builder found = Annotations.builder();
        List<Located> quotes = locate(document);
        quotes.forEach(located -> found.quote(located.quote()));
        if (!quotes.isEmpty()) {
            found.provenance(provenance("quotes-" + language(document) + ".txt"));
        }
        quotes.stream()
                .filter(located -> !located.how().isEmpty())
                .forEach(located ->
                        found.provenance(provenance("at " + located.quote().begin() + ": " + located.how())));
        return found.build();
    }

    private Provenance provenance(String evidence) {
        return new Provenance("enrichment.quotes", name(), version(), evidence);
    }

    /** Every quote of the body, in the order of the text. */
    public List<Located> locate(Document document) {
        Vocabulary vocabulary = vocabularies.get(language(document));
        if (vocabulary == null) {
            return List.of();
        }
        Text text = document.body();
        Words words = new Words(text.value(), vocabulary);
        Speakers speakers = new Speakers(words);
        List<Located> quotes = new ArrayList<>();
        for (Attribution attribution : Finder.find(words)) {
            Speakers.Resolved speaker = speakers.resolve(attribution);
            for (Range content : attribution.contents()) {
                quotes.add(new Located(
                        quote(text, words, attribution, content, speaker.name()),
                        attribution.speaker().map(range -> span(text, words, range)),
                        attribution.cue().map(range -> span(text, words, range)),
                        speaker.how()));
            }
        }
        return quotes;
    }

    private static Quote quote(
            Text text, Words words, Attribution attribution, Range content, Optional<String> speaker) {
        boolean direct = words.isQuoted(content.begin())
                && words.quotation(content.begin()).end() >= content.end();
        Span span = span(text, words, content);
        return new Quote(
                words.written(content.begin(), content.end()),
                speaker.orElse(null),
                null,
                attribution
                        .cue()
                        .map(cue -> words.written(cue.begin(), cue.end()))
                        .orElse(null),
                direct,
                span.begin(),
                span.end(),
                span.section(),
                attribution.confidence());
    }

    private static Span span(Text text, Words words, Range range) {
        return text.span(words.begin(range.begin()), words.end(range.end() - 1));
    }

    private static String language(Document document) {
        String tag = document.language();
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }
}
