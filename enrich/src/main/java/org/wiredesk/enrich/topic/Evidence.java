package org.wiredesk.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.article.Section;
import org.wiredesk.enrich.topic.RuleMatcher.Hit;

/**
 * What speaks for each topic in one article. A topic's own weight is the sum over its rules that matched; its whole
 * weight includes the topics below it. Repetition counts less each time, the headline and the first lines count more.
 */
final class Evidence {

    private static final double HEADLINE = 5;
    private static final double LEAD = 1.5;
    /** A rule of weight 6 counts about twice as much as one of weight 2: two typical words outdo one strong one. */
    private static final double WEIGHT_EXPONENT = 0.7;
    /** From this weight on, one word is enough. */
    private static final int STRONG = 5;
    /** Words of the body that are its lead: what news is about stands at the top. */
    private static final int LEAD_WORDS = 60;

    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final Map<String, List<Hit>> hits = new HashMap<>();
    private final Map<String, Double> own = new HashMap<>();
    private final Map<String, Double> whole = new HashMap<>();
    /** By topic: the positions of the words that count for it or for a topic below it. */
    private final Map<String, BitSet> claimed = new HashMap<>();

    Evidence(Vocabulary vocabulary, Tokens tokens, List<Hit> found) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        for (Hit hit : found) {
            String topic = hit.rule().topic();
            hits.computeIfAbsent(topic, key -> new ArrayList<>()).add(hit);
            own.merge(topic, contribution(hit, hit.spans().begins()), Double::sum);
        }
        List<Hit> heaviestFirst = new ArrayList<>(found);
        heaviestFirst.sort(Comparator.comparingInt(hit -> -hit.rule().weight()));
        heaviestFirst.forEach(this::addUpwards);
    }

    /**
     * One word is one piece of evidence: it counts once for a topic, however many topics below ask for it, so that a top
     * subject does not win because its rules are more detailed. The heaviest rule gets it.
     */
    private void addUpwards(Hit hit) {
        if (hit.rule().weight() < 0) {
            // What speaks against a topic does not speak against its parents.
            whole.merge(hit.rule().topic(), contribution(hit), Double::sum);
            return;
        }
        add(hit, hit.rule().topic());
        vocabulary.above(hit.rule().topic()).forEach(topic -> add(hit, topic));
    }

    private void add(Hit hit, String topic) {
        BitSet taken = claimed.computeIfAbsent(topic, key -> new BitSet());
        Spans spans = hit.spans();
        int[] free = new int[spans.size()];
        int count = 0;
        for (int begin : spans.begins()) {
            free[count] = begin;
            count += taken.get(begin) ? 0 : 1;
        }
        for (int i = 0; i < spans.size(); i++) {
            taken.set(spans.begins()[i], spans.ends()[i]);
        }
        if (count > 0) {
            whole.merge(topic, contribution(hit, Arrays.copyOf(free, count)), Double::sum);
        }
    }

    /** The topics that anything speaks for, those above them included. */
    Set<String> topics() {
        return whole.keySet();
    }

    /** The weight of a topic with all below it, at least 0. */
    double weight(String topic) {
        return Math.max(0, whole.getOrDefault(topic, 0.0));
    }

    /** The rules of the topic itself that matched and speak for it. */
    List<Hit> hits(String topic) {
        return hits.getOrDefault(topic, List.of()).stream()
                .filter(hit -> hit.rule().weight() > 0)
                .toList();
    }

    /** The weight of a topic's own rules, at least 0. */
    double own(String topic) {
        return Math.max(0, own.getOrDefault(topic, 0.0));
    }

    /** A weight, made comparable between a short text and a long one, where every word turns up some day. */
    double perLength(double weight) {
        return weight / (1 + Math.log1p(tokens.words() / 150.0));
    }

    /** Whether enough different things speak for a topic: a few weak words are a coincidence. */
    boolean isBroad(String topic) {
        return kinds(topic).values().stream().mapToInt(Integer::intValue).sum() >= STRONG;
    }

    /** Whether a word speaks for a topic that is hardly ever found in articles on something else. */
    boolean isPlain(String topic) {
        return kinds(topic).values().stream().anyMatch(weight -> weight >= STRONG);
    }

    /** The different expressions that speak for a topic or for one below it, with their weights. */
    private Map<Expression, Integer> kinds(String topic) {
        Map<Expression, Integer> kinds = new HashMap<>();
        hits.forEach((other, found) -> {
            if (other.equals(topic) || vocabulary.above(other).contains(topic)) {
                found.stream()
                        .filter(hit -> hit.rule().weight() > 0)
                        .forEach(hit ->
                                kinds.merge(hit.rule().expression(), hit.rule().weight(), Math::max));
            }
        });
        return kinds;
    }

    /** What one rule adds to its topic. */
    double contribution(Hit hit) {
        return contribution(hit, hit.spans().begins());
    }

    private double contribution(Hit hit, int[] positions) {
        double count = 0;
        for (int position : positions) {
            if (tokens.get(position).text().section() == Section.HEADLINE) {
                count += HEADLINE;
            } else {
                count += position - tokens.bodyStart() < LEAD_WORDS ? LEAD : 1;
            }
        }
        double weight = hit.rule().weight();
        return Math.signum(weight) * Math.pow(Math.abs(weight), WEIGHT_EXPONENT) * (1 + Math.log(count));
    }
}
