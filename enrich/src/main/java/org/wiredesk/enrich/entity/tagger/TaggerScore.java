package org.wiredesk.enrich.entity.tagger;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.words.Words;

/** How well a tagger finds the names of passages that it was not trained on: exact words and kind. */
final class TaggerScore {

    private final Tagger tagger;
    private final Lessons lessons;
    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

    TaggerScore(Tagger tagger, Lessons lessons) {
        this.tagger = tagger;
        this.lessons = lessons;
    }

    void add(Passage passage) {
        Words words = Words.of(passage.text());
        int[] tags = Lesson.tags(passage, words);
        for (int tag : tags) {
            if (tag != Tag.OUTSIDE && !Tag.isInside(tag)) {
                count(Tag.kind(tag))[0]++;
            }
        }
        for (Span span : tagger.find(lessons.scene(passage, words))) {
            int[] count = count(span.kind());
            count[1]++;
            count[2] += same(span, tags) ? 1 : 0;
        }
    }

    private int[] count(Kind kind) {
        return counts.computeIfAbsent(kind, key -> new int[3]);
    }

    private static boolean same(Span span, int[] tags) {
        boolean same = tags[span.begin()] == Tag.begin(span.kind());
        for (int i = span.begin() + 1; i < span.end(); i++) {
            same &= tags[i] == Tag.inside(span.kind());
        }
        return same && (span.end() == tags.length || tags[span.end()] != Tag.inside(span.kind()));
    }

    /** F1 of all names, 0 to 1. */
    double f1() {
        int[] all = new int[3];
        counts.values().forEach(count -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += count[i];
            }
        });
        return f1(all);
    }

    private static double f1(int[] count) {
        return count[2] == 0 ? 0 : 2.0 * count[2] / (count[0] + count[1]);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "F1 %.4f", f1()));
        counts.forEach((kind, count) -> text.append(String.format(Locale.ROOT, ", %s %.3f", kind, f1(count))));
        return text.toString();
    }
}
