package org.wiredesk.enrich.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that name something that can be a source.
 *
 * @param begin token index
 * @param end token index, exclusive
 * @param outlet where we know it
 * @param weak whether the words may mean something else
 * @param name what it is called, where the text has it in another form; null if that is as written
 */
record Head(
        int begin,
        int end,
        Type type,
        Optional<Outlet> outlet,
        boolean weak,
        @Nullable String name) {

    Head(int begin, int end, Type type, Optional<Outlet> outlet, boolean weak) {
        this(begin, end, type, outlet, weak, null);
    }

    /** How the words were recognised. */
    enum Type {
        KNOWN,
        DOMAIN,
        /** Looks like the name of a newspaper or a station. */
        OUTLET_SHAPE,
        /** Looks like an authority: a ministry, a court, a police force. */
        INSTITUTION_SHAPE,
        /** Only the word for one: "police", "the ministry". */
        GENERIC,
        /** A noun that stands for a name in the text: "the company". */
        STAND_IN,
        /** Several words that may be anybody's name, as far as we know. */
        NAME,
        /** One such word. */
        WORD
    }

    boolean isMedium() {
        return type == Type.KNOWN
                ? outlet.orElseThrow().kind().isMedium()
                : type == Type.DOMAIN || type == Type.OUTLET_SHAPE;
    }

    /** Whether only a phrase can tell that it is an organisation. */
    boolean isBare() {
        return type == Type.NAME || type == Type.WORD;
    }

    boolean fits(Phrase.Scope scope) {
        return switch (scope) {
            case NAME -> type != Type.GENERIC;
            case WORD -> type != Type.NAME && type != Type.GENERIC;
            case GENERIC -> !isBare();
            case ANY -> !isBare() && type != Type.GENERIC;
            case OUTLET -> isMedium();
            case INSTITUTION -> !isMedium() && !isBare();
            case NAMED -> !isMedium() && !isBare() && type != Type.GENERIC;
            case CREDIT -> type != Type.DOMAIN && isMedium();
        };
    }
}
