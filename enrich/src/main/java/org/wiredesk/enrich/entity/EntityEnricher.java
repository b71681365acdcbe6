package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.wiredesk.article.EnrichedArticle.Entity;
import org.wiredesk.article.Enrichment.Alternative;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.NameModel;
import org.wiredesk.enrich.Text;
import org.wiredesk.enrich.entity.tagger.NameTagger;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.entity.tagger.Tagger;
import org.wiredesk.enrich.knowledge.Concept;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.words.Words;

/**
 * People, organisations and places, each with every mention.
 *
 * <p>Four steps: the {@link Recogniser} finds names, by the {@link Knowledge} and by how they are written; the
 * {@link Cast} puts together those that mean the same one, short forms included, and decides which concept that is; what
 * remains open stays open, as an entity with the form found in the text. {@link Descriptions} and {@link Pronouns} add
 * mentions without a name, and never an entity.
 */
public final class EntityEnricher implements Enricher {

    private static final String VERSION = "6";
    private static final int MOST_ALTERNATIVES = 5;

    private final Knowledge knowledge;
    private final Cues cues;
    private final ReferenceWords references;
    private final Recogniser recogniser;

    private final String version;

    private EntityEnricher(
            Knowledge knowledge, Cues cues, ReferenceWords references, NameTagger tagger, String version) {
        this.version = version;
        this.knowledge = knowledge;
        this.cues = cues;
        this.references = references;
        this.recogniser = new Recogniser(knowledge, cues, tagger);
    }

    /** With the knowledge that we ship. */
    public static EntityEnricher shipped() {
        return with(Knowledge::shipped);
    }

    /** With knowledge of the user's own, and a model of the user's own that finds the names. */
    public static EntityEnricher with(Knowledge knowledge, NameModel model) {
        return new EntityEnricher(
                knowledge,
                Cues.shipped(),
                ReferenceWords.shipped(),
                new ModelTagger(model),
                VERSION + " with " + model.id());
    }

    /** With knowledge of the user's own. */
    public static EntityEnricher with(Knowledge knowledge) {
        return with(() -> knowledge);
    }

    /** With knowledge that is still to be read: the tagger is read beside it. */
    public static EntityEnricher with(Supplier<Knowledge> knowledge) {
        // All of it takes a while to read, and the command line waits for it.
        CompletableFuture<Tagger> tagger = CompletableFuture.supplyAsync(Tagger::shipped);
        CompletableFuture<Cues> cues = CompletableFuture.supplyAsync(Cues::shipped);
        CompletableFuture<ReferenceWords> references = CompletableFuture.supplyAsync(ReferenceWords::shipped);
        return new EntityEnricher(knowledge.get(), cues.join(), references.join(), tagger.join(), VERSION);
    }

    @Override
    public String name() {
        return "entity";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotations enrich(Document document) {
        List<Text> texts = document.texts();
        List<Words> words = new ArrayList<>();
        for (Text text : texts) {
            words.add(Words.of(text.value()));
        }
        List<List<Span>> spans = recogniser.find(words, document.language());
        Annotations.Builder annotations = Annotations.builder();
        List<Mention> mentions = new ArrayList<>();
        for (Member member : Cast.of(knowledge, cues, references, words, spans, document.language())) {
            mentions.addAll(annotate(member, document.language(), texts, words, annotations));
        }
        mentions.sort(Comparator.comparing(Mention::section).thenComparingInt(Mention::begin));
        mentions.forEach(annotations::mention);
        return annotations.build();
    }

    private List<Mention> annotate(
            Member member, String language, List<Text> texts, List<Words> words, Annotations.Builder annotations) {
        Entity entity = member.entity(language);
        switch (member.kind) {
            case PERSON -> annotations.person(entity);
            case ORGANISATION -> annotations.organisation(entity);
            default -> annotations.place(entity);
        }
        List<Mention> mentions = new ArrayList<>();
        List<Alternative> others = alternatives(member, language);
        TreeSet<String> rules = new TreeSet<>();
        for (Member.Place place : member.places) {
            Span span = place.span();
            Words cut = words.get(place.text());
            int begin = cut.begin(span.begin());
            int end = span.rule().equals(States.RULE) ? States.end(cut, span) : cut.endOfName(span.end() - 1);
            int confidence = Math.round(Certainty.of(span, member.kind) * member.certainty / 100f);
            mentions.add(texts.get(place.text())
                    .mention(member.kind, begin, end, entity.target(), confidence, span.rule(), others));
            rules.add(span.rule());
        }
        annotations.provenance(new Provenance(
                property(member.kind), name(), version, entity.target() + ": " + evidence(member, rules)));
        return mentions;
    }

    private List<Alternative> alternatives(Member member, String language) {
        return member.alternatives.stream()
                .filter(choice -> choice.certainty() > 0)
                .limit(MOST_ALTERNATIVES)
                .map(choice -> {
                    Concept concept = knowledge.concept(choice.concept());
                    return new Alternative(concept.name(language), concept.uri(), choice.certainty());
                })
                .toList();
    }

    private String evidence(Member member, TreeSet<String> rules) {
        String evidence = String.join(", ", rules);
        if (member.concept != null || member.alternatives.size() < 2) {
            return evidence;
        }
        List<String> names = member.alternatives.stream()
                .limit(MOST_ALTERNATIVES)
                .map(choice -> knowledge.concept(choice.concept()))
                .map(concept -> concept.uri() == null ? concept.name() : concept.uri())
                .toList();
        return evidence + "; could be " + String.join(" or ", names);
    }

    private static String property(Kind kind) {
        return switch (kind) {
            case PERSON -> "people";
            case ORGANISATION -> "organisations";
            default -> "places";
        };
    }
}
