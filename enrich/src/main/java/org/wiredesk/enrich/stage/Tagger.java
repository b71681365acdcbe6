package org.wiredesk.enrich.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.wiredesk.article.Article;
import org.wiredesk.article.Enrichment.Failure;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.UnreadableException;

/**
 * Reads an article's page, finds out its language, asks every enricher, and puts the answers together.
 *
 * <p>Needs no Kafka and is safe for many threads. The same article gives the same bytes, whatever the order of the
 * enrichers. What goes wrong stays small: an enricher that throws costs its own tags and is named in
 * {@code enrichment.failed}; a page that cannot be read, and an article that takes too long, are dropped with a reason.
 */
public final class Tagger implements AutoCloseable {

    static final String STAGE = "enrich";

    private final PageReading pages;
    private final Function<Page, LanguageTag> languages;
    private final List<Enricher> enrichers;
    private final TimeLimit timeLimit;

    Tagger(
            PageReading pages,
            Function<Page, LanguageTag> languages,
            List<? extends Enricher> enrichers,
            TimeLimit timeLimit) {
        this.pages = pages;
        this.languages = languages;
        this.enrichers = List.copyOf(
                enrichers.stream().sorted(Comparator.comparing(Enricher::name)).toList());
        this.timeLimit = timeLimit;
        if (this.enrichers.stream().map(Enricher::name).distinct().count() < enrichers.size()) {
            throw new IllegalArgumentException("two enrichers share a name: " + enrichers);
        }
    }

    /** A tagger with everything that we ship. Loads knowledge and models, which takes a moment. */
    public static Tagger create(EnrichSettings settings) {
        return Shipped.tagger(settings);
    }

    /** Loads what is loaded when it is first needed. Worth it before a stream of articles, not before a single one. */
    void warmUp() {
        WarmUp.run(this::tagNow);
    }

    /** The article with its tags, or why it is dropped. Never throws for what is in the article. */
    public Tagged tag(Article article) {
        return article.wasCanceled() ? new Tagged.Enriched(Canceled.of(article)) : timeLimit.run(article, this::tagNow);
    }

    /** How many articles are still being worked on although they were given up: threads that nobody can end. */
    int stuck() {
        return timeLimit.stuck();
    }

    @Override
    public void close() {
        timeLimit.close();
    }

    private Tagged tagNow(Article article) {
        Page page;
        try {
            page = pages.read(article);
        } catch (UnreadableException e) {
            return Drops.drop(article, e.reason(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return Drops.drop(article, "unreadable", "the page reader failed: " + Drops.sentence(e));
        }
        List<Failure> failed = new ArrayList<>();
        LanguageTag language = language(page, failed);
        Document document = new Document(article, page, language.value());
        Assembler assembler = new Assembler(document, language);
        for (Enricher enricher : enrichers) {
            try {
                assembler.add(enricher, enricher.enrich(document));
            } catch (RuntimeException | StackOverflowError e) {
                failed.add(new Failure(enricher.name(), Drops.sentence(e)));
            }
        }
        return new Tagged.Enriched(assembler.assemble(failed));
    }

    private LanguageTag language(Page page, List<Failure> failed) {
        try {
            return languages.apply(page);
        } catch (RuntimeException | StackOverflowError e) {
            failed.add(new Failure("language", Drops.sentence(e)));
            return new LanguageTag(
                    LanguageTag.UNDETERMINED, new Provenance("language", "language", "none", "the detector failed"));
        }
    }
}
