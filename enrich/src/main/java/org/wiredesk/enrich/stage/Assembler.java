package org.wiredesk.enrich.stage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Acquisition;
import org.wiredesk.article.Article;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.EnrichedArticle.AltId;
import org.wiredesk.article.EnrichedArticle.Association;
import org.wiredesk.article.EnrichedArticle.TextItem;
import org.wiredesk.article.Enrichment;
import org.wiredesk.article.Enrichment.Failure;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.PageFacts;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.article.Enrichment.Quote;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.Page;

/**
 * Puts the answers of the enrichers together into one record. Add them in the order of their names: then the record is
 * the same, byte for byte, however they are listed and whoever answers first.
 */
final class Assembler {

    private final Document document;
    private final LanguageTag language;
    private final Tags tags = new Tags();
    private final List<Provenance> provenance = new ArrayList<>();

    Assembler(Document document, LanguageTag language) {
        this.document = document;
        this.language = language;
        provenance.addAll(document.page().provenance());
        provenance.add(language.provenance());
    }

    void add(Enricher enricher, Annotations annotations) {
        tags.add(annotations);
        provenance.addAll(annotations.provenance());
        properties(annotations)
                .filter(property -> annotations.provenance().stream()
                        .noneMatch(entry -> entry.property().equals(property)))
                .forEach(property ->
                        provenance.add(new Provenance(property, enricher.name(), enricher.version(), null)));
    }

    EnrichedArticle assemble(List<Failure> failed) {
        Article article = document.article();
        Page page = document.page();
        List<Failure> failures = new ArrayList<>(failed);
        Instant contentCreated = contentCreated(page, failures);
        List<Mention> mentions = tags.mentions();
        List<Quote> quotes =
                new SpeakerLinks(tags.people(), tags.organisations(), mentions).join(tags.quotes(), provenance);
        return new EnrichedArticle(
                article.uri(),
                "text",
                article.version(),
                article.firstCreated(),
                article.versionCreated(),
                contentCreated,
                "usable",
                page.representationType(),
                LanguageTag.UNDETERMINED.equals(language.value()) ? null : language.value(),
                texts("main", page.headline().value()),
                texts("main", page.body().value()),
                texts("summary", page.description()),
                page.by(),
                tags.located().orElse(null),
                altIds(article, page),
                tags.infoSources(),
                tags.subjects(),
                tags.people(),
                tags.organisations(),
                tags.places(),
                new Enrichment(
                        mentions,
                        tags.citations(),
                        quotes,
                        List.of(),
                        null,
                        null,
                        null,
                        page.dates(),
                        provenance.stream().distinct().toList(),
                        failures,
                        facts(page)),
                article.acquisition(),
                page.details().keywords(),
                associations(page));
    }

    private static @Nullable PageFacts facts(Page page) {
        String section = page.details().section();
        return page.siteName() == null && section == null ? null : new PageFacts(page.siteName(), section);
    }

    private static List<Association> associations(Page page) {
        Page.Image image = page.details().image();
        if (image == null) {
            return List.of();
        }
        String name = image.alt() == null ? page.headline().value() : image.alt();
        return List.of(new Association(name, image.url(), "picture", "leadImage", image.credit()));
    }

    private static List<TextItem> texts(String role, @Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(new TextItem(role, "text/plain", value));
    }

    /** A chosen date that is not RFC 3339 is a fault of the page reader, and is said. */
    private static @Nullable Instant contentCreated(Page page, List<Failure> failures) {
        String chosen = page.dates().chosen();
        if (chosen == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(chosen).toInstant();
        } catch (DateTimeParseException e) {
            failures.add(new Failure("page", "the chosen date is not RFC 3339: " + chosen));
            return null;
        }
    }

    /** What the page says about its address wins over what we made of the address that we asked. */
    private static List<AltId> altIds(Article article, Page page) {
        Acquisition acquisition = article.acquisition();
        String canonical = page.canonicalUrl() != null ? page.canonicalUrl() : acquisition.canonicalUrl();
        return Stream.of(
                        altId("guid", article.declared().guid()),
                        altId("canonical", canonical),
                        altId("sha256", acquisition.rawHash()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AltId> altId(String role, @Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank()).map(text -> new AltId(role, text.strip()));
    }

    /** The properties that the annotations set, by the names they have in the record. */
    private static Stream<String> properties(Annotations found) {
        return Stream.of(
                        property("infoSources", !found.infoSources().isEmpty()),
                        property("subjects", !found.subjects().isEmpty()),
                        property("people", !found.people().isEmpty()),
                        property("organisations", !found.organisations().isEmpty()),
                        property("places", !found.places().isEmpty()),
                        property("located", found.located() != null),
                        property("enrichment.quotes", !found.quotes().isEmpty()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> property(String name, boolean set) {
        return set ? Optional.of(name) : Optional.empty();
    }
}
