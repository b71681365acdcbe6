package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wiredesk.enrich.entity.Member.Choice;
import org.wiredesk.enrich.knowledge.Concept;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.words.WordHashes;
import org.wiredesk.enrich.words.Words;

/**
 * Which of its bearers a name means in an article: how well known each is, whether the article names it in a form that
 * means nobody else, whether it names the country or body that it belongs to, words that tell it from others of its
 * name, and where the article's language is spoken.
 *
 * <p>Priors grow with the logarithm of how much is written about somebody, so scores become shares by the exponential.
 */
final class Choosing {

    /** A bearer with a smaller share is not chosen. */
    static final int PLAIN = 65;

    private static final double SCALE = 12;
    private static final int SHORTEST = 5;

    private static final Map<String, Set<String>> HOMES = Map.of(
            "de", Set.of("Q183", "Q40", "Q39"),
            "fr", Set.of("Q142", "Q31", "Q39"),
            "es", Set.of("Q29", "Q96", "Q414"),
            "it", Set.of("Q38"),
            "nl", Set.of("Q55", "Q31"),
            "pt", Set.of("Q45", "Q155"),
            "pl", Set.of("Q36"));

    private final Knowledge knowledge;
    private final List<Words> texts;
    private final Set<Integer> certain;
    private final Set<String> home;
    private final WordHashes words = new WordHashes();

    /** @param certain bearers of names that mean nobody else; may still grow */
    Choosing(Knowledge knowledge, List<Words> texts, Set<Integer> certain, String language) {
        this.knowledge = knowledge;
        this.texts = texts;
        this.certain = certain;
        this.home = HOMES.getOrDefault(language.length() < 2 ? "" : language.substring(0, 2), Set.of());
    }

    /** Each bearer with its share of the likelihood, the likeliest first. */
    List<Choice> among(List<Integer> bearers) {
        if (bearers.size() == 1) {
            return List.of(new Choice(bearers.get(0), 100));
        }
        double[] weights = new double[bearers.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(score(bearers.get(i)) / SCALE);
            sum += weights[i];
        }
        List<Choice> choices = new ArrayList<>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            choices.add(new Choice(bearers.get(i), (int) Math.round(100 * weights[i] / sum)));
        }
        choices.sort(
                Comparator.comparingInt((Choice choice) -> -choice.certainty()).thenComparingInt(Choice::concept));
        return choices;
    }

    private double score(int bearer) {
        Concept concept = knowledge.concept(bearer);
        double score = concept.prior();
        if (certain.contains(bearer)) {
            score += 40;
        }
        for (String id : concept.within()) {
            int above = knowledge.byId(id);
            score += above >= 0 && certain.contains(above) ? 15 : home.contains(id) ? 5 : 0;
        }
        return score + Math.min(18, 6 * shared(concept.about()));
    }

    /** How many of the longer words that tell a concept from others stand in the article. */
    private long shared(String about) {
        if (about.isEmpty()) {
            return 0;
        }
        if (words.isEmpty()) {
            for (Words text : texts) {
                for (int i = 0; i < text.size(); i++) {
                    words.add(text.hash(i));
                }
            }
        }
        Words telling = Words.of(about);
        long shared = 0;
        for (int i = 0; i < telling.size(); i++) {
            shared += telling.length(i) >= SHORTEST && words.contains(telling.hash(i)) ? 1 : 0;
        }
        return shared;
    }
}
