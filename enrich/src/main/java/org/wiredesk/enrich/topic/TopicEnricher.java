package org.wiredesk.enrich.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiredesk.article.EnrichedArticle.Subject;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Enrichment.Provenance;
import org.wiredesk.enrich.Annotations;
import org.wiredesk.enrich.Document;
import org.wiredesk.enrich.Enricher;
import org.wiredesk.enrich.topic.RuleMatcher.Hit;
import org.wiredesk.enrich.topic.TopicChoice.Chosen;

/**
 * Tags an article with what it is about: IPTC Media Topics and the user's own, by weighted rules. Each tag comes with
 * the words that it rests on, and with the rules, by file and line, that found them. An article in a language that no
 * rule knows gets no topics.
 */
public final class TopicEnricher implements Enricher {

    private static final Logger LOG = LoggerFactory.getLogger(TopicEnricher.class);

    private static final String NAME = "topic";
    private static final int MOST_MENTIONS_PER_TOPIC = 5;
    private static final int LONGEST_EVIDENCE = 60;

    private final Vocabulary vocabulary;
    private final RuleLibrary library;

    private TopicEnricher(Vocabulary vocabulary, RuleLibrary library) {
        this.vocabulary = vocabulary;
        this.library = library;
    }

    /** With the rules that we ship. */
    public static TopicEnricher shipped() {
        try {
            return withRules(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder is read here", e);
        }
    }

    /**
     * With the rules that we ship and all {@code *.rules} files of some folders. Rules that are refused are logged, and
     * listed in {@link #problems()}; the others run.
     *
     * @throws IOException if a folder or a file in it cannot be read
     */
    public static TopicEnricher withRules(List<Path> folders) throws IOException {
        Vocabulary vocabulary = Vocabulary.shipped();
        RuleLibrary library = RuleLibrary.load(vocabulary, folders);
        library.problems().forEach(problem -> LOG.warn("Topic rule refused: {}", problem));
        return new TopicEnricher(vocabulary, library);
    }

    /** The rules of the folders that were refused, in the order of files and lines. */
    public List<RuleProblem> problems() {
        return library.problems();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return library.version();
    }

    @Override
    public Annotations enrich(Document document) {
        String language = primary(document.language());
        return library.matcher(language)
                .map(matcher -> enrich(document, language, matcher))
                .orElse(Annotations.NONE);
    }

    private Annotations enrich(Document document, String language, RuleMatcher matcher) {
        Tokens tokens = Tokens.of(document.headline(), document.body(), language);
        Evidence evidence = new Evidence(vocabulary, tokens, matcher.match(tokens));
        Annotations.Builder annotations = Annotations.builder();
        List<Chosen> all = TopicChoice.choose(vocabulary, evidence);
        for (Chosen chosen : all) {
            Subject subject = subject(chosen, language);
            annotations.subject(subject);
            List<Hit> hits = evidence.hits(chosen.topic());
            if (!hits.isEmpty()) {
                mentions(hits, evidence, tokens, subject).forEach(annotations::mention);
            }
            String why = hits.isEmpty() ? below(chosen, all) : " by " + rules(hits, tokens);
            annotations.provenance(new Provenance("subjects", NAME, version(), chosen.topic() + why));
        }
        return annotations.build();
    }

    /** The topics of the article right under one that has no words of its own. */
    private String below(Chosen chosen, List<Chosen> all) {
        String below = all.stream()
                .map(Chosen::topic)
                .filter(topic -> vocabulary.above(topic).indexOf(chosen.topic()) == 0)
                .sorted()
                .collect(Collectors.joining(", "));
        return below.isEmpty() ? " by words of narrower topics, none of them strong enough" : " above " + below;
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }

    private Subject subject(Chosen chosen, String language) {
        Optional<OwnTopic> own = library.ownTopic(chosen.topic());
        if (own.isPresent()) {
            return new Subject(own.get().name(), chosen.topic(), "user", chosen.relevance(), chosen.confidence());
        }
        return new Subject(
                vocabulary.name(chosen.topic(), language),
                Vocabulary.URI + chosen.topic(),
                "iptc",
                chosen.relevance(),
                chosen.confidence());
    }

    /** The first words of each of the strongest rules, in reading order; headline before body. */
    private static List<Mention> mentions(List<Hit> hits, Evidence evidence, Tokens tokens, Subject subject) {
        List<Hit> strongest = hits.stream()
                .sorted(Comparator.comparingDouble(evidence::contribution).reversed())
                .limit(MOST_MENTIONS_PER_TOPIC)
                .toList();
        List<int[]> spans = new ArrayList<>();
        for (Hit hit : strongest) {
            int begin = hit.spans().begins()[0];
            int end = hit.spans().ends()[0];
            if (spans.stream().noneMatch(span -> begin < span[1] && span[0] < end)) {
                spans.add(new int[] {begin, end});
            }
        }
        spans.sort(Comparator.comparingInt(span -> span[0]));
        return spans.stream()
                .map(span -> {
                    Tokens.Token first = tokens.get(span[0]);
                    Tokens.Token last = tokens.get(span[1] - 1);
                    return first.text()
                            .mention(Kind.TOPIC, first.begin(), last.end(), subject.uri(), subject.confidence());
                })
                .toList();
    }

    /** Such as {@code sport.rules:12 "penalty", sport.rules:15 "goal"}: where the rule stands and the first words it found. */
    private static String rules(List<Hit> hits, Tokens tokens) {
        Map<String, String> words = new LinkedHashMap<>();
        hits.stream()
                .sorted(Comparator.comparing((Hit hit) -> hit.rule().file())
                        .thenComparingInt(hit -> hit.rule().line()))
                .forEach(hit ->
                        words.putIfAbsent(hit.rule().file() + ":" + hit.rule().line(), words(hit, tokens)));
        return words.entrySet().stream()
                .map(rule -> rule.getKey() + " \"" + rule.getValue() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String words(Hit hit, Tokens tokens) {
        Tokens.Token first = tokens.get(hit.spans().begins()[0]);
        Tokens.Token end = tokens.get(hit.spans().ends()[0] - 1);
        Tokens.Token last = end.text() == first.text() ? end : first;
        String found = first.text().value().substring(first.begin(), last.end());
        String line = found.replaceAll("\\s+", " ").replace('"', '\'');
        return line.codePointCount(0, line.length()) <= LONGEST_EVIDENCE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_EVIDENCE)) + "\u2026";
    }
}
