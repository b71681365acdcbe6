package org.wiredesk.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which topics an article is tagged with, given the evidence for all of them: few. The 17 top subjects compete for the
 * article; below a top subject that won, the topics that carry a good part of its evidence are tagged, and their parents
 * with them. A user's own topics compete with nobody.
 */
final class TopicChoice {

    private static final int MOST_TOP_SUBJECTS = 3;
    private static final int MOST_TOPICS = 5;
    private static final double LEAST_STRENGTH = 2.4;
    /** Of the evidence for all top subjects. */
    private static final double LEAST_SHARE = 0.2;
    /** Of the evidence for the first subject. */
    private static final double LEAST_OF_FIRST = 0.5;
    /** Of the evidence for the top subject above. */
    private static final double LEAST_PART = 0.07;
    /** Of the evidence for the strongest topic below the same top subject. */
    private static final double LEAST_OF_STRONGEST = 0.33;

    private final Vocabulary vocabulary;
    private final Evidence evidence;
    private final double total;

    private TopicChoice(Vocabulary vocabulary, Evidence evidence) {
        this.vocabulary = vocabulary;
        this.evidence = evidence;
        this.total = evidence.topics().stream()
                .filter(this::isTop)
                .sorted()
                .mapToDouble(evidence::weight)
                .sum();
    }

    /** A topic that the article is tagged with; relevance and confidence are 0 to 100. */
    record Chosen(String topic, int relevance, int confidence) {}

    /** The most relevant topic first; of equals, the lower code. */
    static List<Chosen> choose(Vocabulary vocabulary, Evidence evidence) {
        return new TopicChoice(vocabulary, evidence).choose();
    }

    private List<Chosen> choose() {
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        List<String> leading = ranked(evidence.topics().stream()
                .filter(this::isTop)
                .filter(topic -> share(topic) >= LEAST_SHARE && isStrong(topic))
                .toList());
        leading.stream()
                .limit(MOST_TOP_SUBJECTS)
                .filter(topic -> topic.equals(leading.get(0)) || isSecondSubject(topic, leading.get(0)))
                .forEach(topic -> chosen.put(topic, chosen(topic)));
        Map<String, Double> strongest = new HashMap<>();
        List<String> below = evidence.topics().stream()
                .filter(topic -> vocabulary.has(topic) && !isTop(topic))
                .filter(topic -> evidence.perLength(evidence.own(topic)) >= LEAST_STRENGTH)
                .sorted(Comparator.comparingDouble(evidence::own).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        below.forEach(topic -> strongest.putIfAbsent(topSubject(topic), evidence.own(topic)));
        below.stream()
                .filter(topic -> chosen.containsKey(topSubject(topic)))
                .filter(topic -> carriesItsPart(topic, strongest.get(topSubject(topic))))
                .limit(MOST_TOPICS)
                .forEach(topic -> addWithParents(topic, chosen));
        evidence.topics().stream()
                .filter(topic -> !vocabulary.has(topic) && isStrong(topic))
                .sorted()
                .forEach(topic -> chosen.put(topic, chosen(topic)));
        List<Chosen> result = new ArrayList<>(chosen.values());
        result.sort(Comparator.comparingInt(Chosen::relevance).reversed().thenComparing(Chosen::topic));
        return result;
    }

    /** An article on a topic is an article on the topics above it, and we are at least as sure of those. */
    private void addWithParents(String topic, Map<String, Chosen> chosen) {
        Chosen below = chosen(topic);
        chosen.merge(topic, below, (known, added) -> known);
        for (String parent : vocabulary.above(topic)) {
            Chosen above = chosen.containsKey(parent) ? chosen.get(parent) : chosen(parent);
            int confidence = Math.max(above.confidence(), below.confidence());
            chosen.put(parent, new Chosen(above.topic(), above.relevance(), confidence));
        }
    }

    private Chosen chosen(String topic) {
        double strength = evidence.perLength(evidence.weight(topic));
        double relevance = vocabulary.has(topic) ? share(topic) : Math.min(1, strength / 20);
        double confidence = !vocabulary.has(topic)
                ? onItsOwn(topic)
                : isTop(topic) ? topConfidence(topic) : topConfidence(topSubject(topic)) * onItsOwn(topic);
        return new Chosen(topic, percent(relevance), percent(confidence));
    }

    /**
     * A logistic curve over strength and share, fitted to how often the strongest topics of labelled news were right
     * (three constants, {@code docs/decisions/0004-topic-matching.md}).
     */
    private double topConfidence(String topic) {
        double strength = evidence.perLength(evidence.weight(topic));
        return 1 / (1 + Math.exp(2.5 - 0.55 * Math.log(strength) - 7 * share(topic)));
    }

    /** How sure the topic is if the one above it is right. */
    private double onItsOwn(String topic) {
        double strength = evidence.perLength(evidence.weight(topic));
        return strength / (strength + 1.5);
    }

    private static int percent(double share) {
        return (int) Math.max(1, Math.min(99, Math.round(100 * share)));
    }

    private boolean isTop(String topic) {
        return vocabulary.has(topic) && vocabulary.above(topic).isEmpty();
    }

    private boolean isStrong(String topic) {
        return evidence.perLength(evidence.weight(topic)) >= LEAST_STRENGTH && evidence.isBroad(topic);
    }

    /** A minister at a football match does not make it politics, nor does a two-horse race make an election sport. */
    private boolean isSecondSubject(String topic, String first) {
        return evidence.isPlain(topic) && evidence.weight(topic) >= LEAST_OF_FIRST * evidence.weight(first);
    }

    private double share(String topic) {
        return total == 0 ? 0 : evidence.weight(topic) / total;
    }

    private boolean carriesItsPart(String topic, double strongest) {
        double own = evidence.own(topic);
        double least = Math.max(LEAST_PART * evidence.weight(topSubject(topic)), LEAST_OF_STRONGEST * strongest);
        return own >= least && evidence.isBroad(topic);
    }

    private String topSubject(String topic) {
        List<String> above = vocabulary.above(topic);
        return above.isEmpty() ? topic : above.get(above.size() - 1);
    }

    private List<String> ranked(List<String> topics) {
        return topics.stream()
                .sorted(Comparator.comparingDouble(evidence::weight)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
