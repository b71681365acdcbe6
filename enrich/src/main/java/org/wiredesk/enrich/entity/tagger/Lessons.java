package org.wiredesk.enrich.entity.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Passage.Name;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.Match;
import org.wiredesk.enrich.knowledge.Matcher;
import org.wiredesk.enrich.words.Words;

/**
 * Makes lessons of passages. What is learned must hold for names nobody has listed, so lessons hide things: of a part of
 * the names what the lists and the knowledge say, and of most of them which words they are.
 */
final class Lessons {

    private static final int HIDE = 50;
    private static final int FORGET = 40;
    private static final int FORGET_PLACE = 8;
    /** Of so many common words one is taken for unknown. */
    private static final int STRANGE = 6;

    private final Knowledge knowledge;
    private final Cues cues;
    private final Matcher matcher;
    private final Random random;

    Lessons(Knowledge knowledge, Cues cues, long seed) {
        this.knowledge = knowledge;
        this.cues = cues;
        this.matcher = new Matcher(knowledge, cues);
        this.random = new Random(seed);
    }

    /** Puts some passages one behind the other, as in an article. */
    List<Passage> join(List<Passage> passages) {
        List<Passage> joined = new ArrayList<>();
        Map<String, Passage> open = new HashMap<>();
        for (Passage passage : passages) {
            Passage before = open.remove(passage.language());
            Passage now = before == null ? passage : join(before, passage);
            if (random.nextInt(2) == 0) {
                joined.add(now);
            } else {
                open.put(passage.language(), now);
            }
        }
        joined.addAll(new TreeMap<>(open).values());
        return joined;
    }

    private Passage join(Passage first, Passage second) {
        String text = first.text() + (random.nextInt(3) == 0 ? "\n" : "\n\n");
        List<Name> names = new ArrayList<>(first.names());
        for (Name name : second.names()) {
            names.add(new Name(name.begin() + text.length(), name.end() + text.length(), name.kind()));
        }
        return new Passage(text + second.text(), first.language(), names);
    }

    /** A passage as it will be met, nothing hidden. */
    Scene scene(Passage passage, Words words) {
        return new Scene(words, matcher.find(words), cues, knowledge, passage.language());
    }

    Lesson of(Passage passage) {
        Words words = Words.of(passage.text());
        int[] tags = Lesson.tags(passage, words);
        boolean[] hidden = new boolean[words.size()];
        boolean[] forgotten = new boolean[words.size()];
        boolean hide = false;
        boolean forget = false;
        for (int i = 0; i < words.size(); i++) {
            if (tags[i] != Tag.OUTSIDE && !Tag.isInside(tags[i])) {
                hide = random.nextInt(100) < HIDE;
                forget = random.nextInt(100) < (Tag.kind(tags[i]) == Kind.PLACE ? FORGET_PLACE : FORGET);
            }
            hidden[i] = hide && tags[i] != Tag.OUTSIDE;
            forgotten[i] = forget && tags[i] != Tag.OUTSIDE;
        }
        List<Match> matches = matcher.find(words).stream()
                .filter(match -> !forgotten[match.begin()] && !forgotten[match.end() - 1])
                .toList();
        Scene scene = new Scene(words, matches, cues, knowledge, passage.language());
        for (int i = 0; i < scene.size; i++) {
            if (random.nextInt(STRANGE) == 0) {
                scene.cues[i] &= ~(Cues.WORD | Cues.NOUN);
                hidden[i] |= tags[i] == Tag.OUTSIDE;
            }
            if (forgotten[i]) {
                scene.cues[i] &= ~(Cues.GIVEN | Cues.GIVEN_WEAK | Cues.FAMILY);
            }
        }
        scene.together();
        cut(scene, tags);
        return new Lesson(scene, tags, hidden);
    }

    /** A name goes on only over words that can be part of one; behind others it begins again. */
    private static void cut(Scene scene, int[] tags) {
        for (int i = 0; i < tags.length; i++) {
            boolean goesOn = i > 0
                    && scene.active[i - 1]
                    && scene.words.joins(i)
                    && tags[i - 1] != Tag.OUTSIDE
                    && Tag.follows(tags[i - 1], tags[i]);
            if (Tag.isInside(tags[i]) && !goesOn) {
                tags[i]--;
            }
        }
    }
}
