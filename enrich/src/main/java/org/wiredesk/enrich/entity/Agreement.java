package org.wiredesk.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Scene;
import org.wiredesk.enrich.entity.tagger.Span;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Words;

/**
 * What the tagger found all over an article, put in order: the same words are the same kind of name wherever they stand,
 * and a name that it saw surely in one place is one in others too.
 */
final class Agreement {

    /** One kind outvotes another when its places are together surer by so much. */
    private static final float LEAD = 1.3f;
    /** A name that was found as surely as this is looked for everywhere. */
    private static final int ENOUGH = 60;

    private static final int LONGEST = 6;
    /** How sure a name is that only agreement found. */
    private static final int FOLLOWED = 65;

    private final List<Scene> scenes;
    private final Map<Long, Form> forms = new HashMap<>();

    /** How one name was found: the sum of confidences for each kind, and the best. */
    private static final class Form {
        private final float[] sums = new float[4];
        private int best;

        private Kind kind() {
            int kind = 0;
            for (int k = 1; k < 3; k++) {
                kind = sums[k] > sums[kind] ? k : kind;
            }
            return Kind.values()[kind];
        }
    }

    private Agreement(List<Scene> scenes) {
        this.scenes = scenes;
    }

    /**
     * Names that agree.
     *
     * @param found in each text, in text order
     */
    static List<List<Span>> of(List<Scene> scenes, List<List<Span>> found) {
        Agreement agreement = new Agreement(scenes);
        for (int text = 0; text < found.size(); text++) {
            for (Span span : found.get(text)) {
                agreement.note(scenes.get(text).words(), span);
            }
        }
        List<List<Span>> agreed = new ArrayList<>(found.size());
        for (int text = 0; text < found.size(); text++) {
            agreed.add(agreement.agree(scenes.get(text), found.get(text)));
        }
        return agreed;
    }

    private void note(Words words, Span span) {
        Form form = forms.computeIfAbsent(key(words, span.begin(), span.end()), key -> new Form());
        form.sums[span.kind().ordinal()] += span.confidence();
        form.best = Math.max(form.best, span.confidence());
    }

    private static long key(Words words, int begin, int end) {
        long hash = Fold.ROOT;
        for (int i = begin; i < end; i++) {
            hash = Fold.sequence(hash, words.hash(i));
        }
        return hash;
    }

    private List<Span> agree(Scene scene, List<Span> found) {
        List<Span> agreed = new ArrayList<>(found.size());
        int from = 0;
        for (Span span : found) {
            follow(scene, from, span.begin(), agreed);
            agreed.add(settled(scene.words(), span));
            from = span.end();
        }
        follow(scene, from, scene.words().size(), agreed);
        return agreed;
    }

    private Span settled(Words words, Span span) {
        Form form = forms.get(key(words, span.begin(), span.end()));
        Kind kind = form.kind();
        boolean outvoted = kind != span.kind()
                && form.sums[kind.ordinal()] > LEAD * form.sums[span.kind().ordinal()];
        return outvoted ? new Span(span.begin(), span.end(), kind, List.of(), FOLLOWED, span.rule()) : span;
    }

    /** Names between two that were found. */
    private void follow(Scene scene, int from, int to, List<Span> agreed) {
        Words words = scene.words();
        for (int i = from; i < to; ) {
            int end = longest(scene, i, to);
            if (end > i) {
                Kind kind = forms.get(key(words, i, end)).kind();
                agreed.add(new Span(i, end, kind, List.of(), FOLLOWED, "tagger"));
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Where the longest sure name that begins with a word ends; the word itself if there is none. */
    private int longest(Scene scene, int begin, int limit) {
        Words words = scene.words();
        boolean may = words.shape(begin).capital()
                && words.length(begin) > 1
                && (scene.cues(begin) & (Cues.COMMON | Cues.DAY)) == 0
                && scene.runBegin(begin) == begin;
        if (!may) {
            return begin;
        }
        int found = begin;
        long hash = Fold.ROOT;
        for (int i = begin; i < Math.min(limit, begin + LONGEST) && (i == begin || words.joins(i)); i++) {
            hash = Fold.sequence(hash, words.hash(i));
            Form form = forms.get(hash);
            boolean common = i == begin && (scene.common(i) || (scene.cues(i) & (Cues.WORD | Cues.NOUN)) != 0);
            if (form != null && form.best >= ENOUGH && !common && i + 1 == scene.runEnd(i)) {
                found = i + 1;
            }
        }
        return found;
    }
}
