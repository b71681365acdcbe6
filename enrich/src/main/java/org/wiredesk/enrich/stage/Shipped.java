package org.wiredesk.enrich.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.NameModel;
import org.wiredesk.enrich.Page;
import org.wiredesk.enrich.entity.EntityEnricher;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.KnowledgeException;
import org.wiredesk.enrich.language.LanguageDetector;
import org.wiredesk.enrich.language.LanguageDetector.Detected;
import org.wiredesk.enrich.page.PageReader;
import org.wiredesk.enrich.quote.QuoteEnricher;
import org.wiredesk.enrich.source.SourceEnricher;
import org.wiredesk.enrich.topic.TopicEnricher;

/** The list of everything that we ship. A new kind of tag is one more line here. */
final class Shipped {

    private static final Logger LOG = LoggerFactory.getLogger(Shipped.class);
    private static final String LANGUAGE_VERSION = "1";

    private Shipped() {}

    static Tagger tagger(EnrichSettings settings) {
        return new Tagger(
                new PageReader()::read, language(), enrichers(settings), new TimeLimit(settings.articleTimeLimit()));
    }

    /** Loaded side by side: each has files of its own to read. */
    private static List<Enricher> enrichers(EnrichSettings settings) {
        return Stream.<Supplier<Enricher>>of(
                        () -> entities(settings),
                        QuoteEnricher::shipped,
                        SourceEnricher::shipped,
                        () -> topics(settings.topics()))
                .parallel()
                .map(Supplier::get)
                .toList();
    }

    private static Enricher entities(EnrichSettings settings) {
        if (settings.namesModel().isEmpty()) {
            return EntityEnricher.with(() -> knowledge(settings));
        }
        Path model = settings.namesModel().get();
        try {
            return EntityEnricher.with(knowledge(settings), NameModel.open(model));
        } catch (IOException e) {
            throw new ConfigException("enrich.names.model", model, e.getMessage());
        }
    }

    private static Knowledge knowledge(EnrichSettings settings) {
        try {
            Knowledge knowledge = Knowledge.with(settings.knowledge());
            knowledge.problems().forEach(problem -> LOG.warn("knowledge: {}", problem));
            return knowledge;
        } catch (KnowledgeException e) {
            throw new ConfigException("enrich.knowledge: " + e.getMessage());
        }
    }

    private static Enricher topics(List<Path> folders) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ConfigException(
                        "enrich.topics", folder, "there is no such folder; name folders with .rules files");
            }
        }
        try {
            return TopicEnricher.withRules(folders);
        } catch (IOException e) {
            throw new ConfigException("enrich.topics", folders, "cannot be read: " + e.getMessage());
        }
    }

    private static Function<Page, LanguageTag> language() {
        LanguageDetector detector = new LanguageDetector();
        return page -> {
            Detected detected = detector.detect(page);
            String evidence = detected.origin() + ", confidence " + detected.confidence();
            return new LanguageTag(
                    detected.language(), new Provenance("language", "language", LANGUAGE_VERSION, evidence));
        };
    }
}
