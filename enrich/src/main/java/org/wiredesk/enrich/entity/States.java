package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Scene;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.Match;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Gap;
import org.wiredesk.enrich.words.Lists;
import org.wiredesk.enrich.words.Shape;
import org.wiredesk.enrich.words.Words;

/**
 * States of the US and provinces of Canada, shortened behind a town as English texts do: {@code Newark, N.J.} and
 * {@code Dallas, TX}. They tell that the name before them is a town's.
 */
final class States {

    /** Of names that are found so. */
    static final String RULE = "state";

    /** Of towns that only the state behind them tells. */
    private static final String TOWN = "town-of-state";

    private static final int LONGEST = 3;
    private static final int SURE = 90;
    private static final int LIKELY = 70;

    /** A short form, and the states that the knowledge holds for it: one, or none. */
    private final Map<Long, List<Integer>> codes = new HashMap<>();

    private final Map<Long, List<Integer>> forms = new HashMap<>();
    private final Knowledge knowledge;

    States(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (String line : Lists.lines(States.class, "states.txt")) {
            int state = knowledge.byId(line.substring(0, line.indexOf(' ')));
            List<Integer> bearers = state < 0 ? List.of() : List.of(state);
            for (String form : line.substring(line.indexOf(':') + 2).split(" ")) {
                Words words = Words.of(form);
                boolean code = words.size() == 1 && words.shape(0) == Shape.UPPER;
                (code ? codes : forms).put(key(words, 0, words.size()), bearers);
            }
        }
    }

    /** The names that were found, with the states, and with the towns before them as places. */
    List<Span> in(Scene scene, List<Match> known, List<Span> found) {
        Words words = scene.words();
        List<Span> states = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (words.gap(i) == Gap.COMMA
                    && words.shape(i).capital()
                    && words.shape(i - 1).capital()) {
                Span state = at(scene, known, i);
                if (state != null) {
                    states.add(state);
                }
            }
        }
        return states.isEmpty() ? found : with(states, scene, known, found);
    }

    /** Where a state ends in the text: with the full stop of {@code Calif.}, without one behind {@code CA}. */
    static int end(Words words, Span state) {
        int end = words.end(state.end() - 1);
        return state.length() == 1 && words.shape(state.begin()) == Shape.UPPER ? end : end + 1;
    }

    private @Nullable Span at(Scene scene, List<Match> known, int begin) {
        Words words = scene.words();
        for (int end = Math.min(words.size(), begin + LONGEST); end > begin; end--) {
            long key = key(words, begin, end);
            boolean dotted =
                    words.end(end - 1) < words.text().length() && words.text().charAt(words.end(end - 1)) == '.';
            List<Integer> state = dotted ? forms.get(key) : null;
            if (state == null && end == begin + 1 && words.shape(begin) == Shape.UPPER && !scene.shouted(begin)) {
                state = codes.get(key);
            }
            if (state != null && !abroad(known, begin, state)) {
                return new Span(begin, end, Kind.PLACE, state, SURE, RULE);
            }
        }
        return null;
    }

    /** Whether the town before is known, and no such town lies in the country of the state: {@code Berlin, DE}. */
    private boolean abroad(List<Match> known, int end, List<Integer> state) {
        for (Match match : known) {
            if (match.end() == end && !state.isEmpty()) {
                List<String> country = knowledge.within(state.get(0));
                return match.bearers().stream().noneMatch(town -> lies(knowledge.within(town), country));
            }
        }
        return false;
    }

    /** Whether a place lies in a country, or in something that does; of one that lies nowhere nobody can tell. */
    private boolean lies(List<String> within, List<String> country) {
        return within.isEmpty()
                || !Collections.disjoint(within, country)
                || within.stream()
                        .mapToInt(knowledge::byId)
                        .anyMatch(larger -> larger >= 0 && !Collections.disjoint(knowledge.within(larger), country));
    }

    private static List<Span> with(List<Span> states, Scene scene, List<Match> known, List<Span> found) {
        List<Span> all = new ArrayList<>(found.size() + states.size());
        int next = 0;
        int from = 0;
        for (Span state : states) {
            while (next < found.size() && found.get(next).end() < state.begin()) {
                add(all, found.get(next++), from);
            }
            boolean named = next < found.size() && found.get(next).begin() < state.begin();
            Span town =
                    named ? town(scene, found.get(next), from, state.begin()) : town(scene, known, from, state.begin());
            if (town != null) {
                all.add(town);
            }
            all.add(state);
            from = state.end();
            while (next < found.size() && found.get(next).end() <= from) {
                next++;
            }
        }
        while (next < found.size()) {
            add(all, found.get(next++), from);
        }
        return all;
    }

    /** What the tagger found before a state: a town, unless it says clearly that it is somebody. */
    private static Span town(Scene scene, Span found, int from, int end) {
        int begin = Math.max(from, found.begin());
        boolean person = found.kind() == Kind.PERSON && end - begin > 1 && (scene.cues(begin) & Cues.GIVEN) != 0;
        return new Span(begin, end, person ? Kind.PERSON : Kind.PLACE, List.of(), found.confidence(), found.rule());
    }

    /** A town that the tagger did not find: a known name, or a word that has a capital on its own account. */
    private static @Nullable Span town(Scene scene, List<Match> known, int from, int end) {
        for (Match match : known) {
            if (match.end() == end && match.begin() >= from) {
                return new Span(match.begin(), end, Kind.PLACE, List.of(), SURE, TOWN);
            }
        }
        boolean word = end - 1 < from
                || scene.runBegin(end - 1) != end - 1
                || (scene.cues(end - 1) & (Cues.NATION | Cues.DAY | Cues.TITLE | Cues.COMMON)) != 0;
        return word ? null : new Span(end - 1, end, Kind.PLACE, List.of(), LIKELY, TOWN);
    }

    /** A name from a word on; what a state was cut off from is a town in a list of towns. */
    private static void add(List<Span> all, Span span, int from) {
        if (span.begin() >= from) {
            all.add(span);
        } else if (span.end() > from) {
            all.add(new Span(from, span.end(), Kind.PLACE, List.of(), span.confidence(), span.rule()));
        }
    }

    private static long key(Words words, int begin, int end) {
        long hash = Fold.ROOT;
        for (int i = begin; i < end; i++) {
            hash = Fold.sequence(hash, words.hash(i));
        }
        return hash;
    }
}
