package org.wiredesk.enrich.entity.tagger;

import org.wiredesk.article.Enrichment.Kind;

/** What the tagger says of a word: outside any name, or the beginning or a later word of a name. */
final class Tag {

    static final int OUTSIDE = 0;
    static final int COUNT = 7;
    private static final Kind[] KINDS = {Kind.PERSON, Kind.ORGANISATION, Kind.PLACE};

    private Tag() {}

    static int begin(Kind kind) {
        return 1 + 2 * index(kind);
    }

    static int inside(Kind kind) {
        return 2 + 2 * index(kind);
    }

    static boolean isInside(int tag) {
        return tag > 0 && tag % 2 == 0;
    }

    static Kind kind(int tag) {
        return KINDS[(tag - 1) / 2];
    }

    /** Whether one tag may follow another: the inside of a name needs its beginning. */
    static boolean follows(int before, int tag) {
        return !isInside(tag) || before == tag || before == tag - 1;
    }

    private static int index(Kind kind) {
        return switch (kind) {
            case PERSON -> 0;
            case ORGANISATION -> 1;
            default -> 2;
        };
    }
}
