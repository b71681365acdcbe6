package org.wiredesk.enrich.source;

import java.util.Optional;

/**
 * Words that name something that can be a source.
 *
 * @param begin token index
 * @param end token index, exclusive
 * @param outlet where we know it
 * @param weak whether the words may mean something else
 */
record Head(int begin, int end, Type type, Optional<Outlet> outlet, boolean weak) {

    /** How the words were recognised. */
    enum Type {
        KNOWN,
        DOMAIN,
        /** Looks like the name of a newspaper or a station. */
        OUTLET_SHAPE,
        /** Looks like an authority: a ministry, a court, a police force. */
        INSTITUTION_SHAPE,
        /** Several words that may be anybody's name, as far as we know. */
        NAME,
        /** One such word. */
        WORD
    }

    /** The same words, and those behind them, as something else. */
    Head as(Type other, int otherEnd) {
        return new Head(begin, otherEnd, other, outlet, weak);
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
            case NAME -> true;
            case WORD -> type != Type.NAME;
            case ANY -> !isBare();
            case OUTLET -> isMedium();
            case INSTITUTION -> !isMedium() && !isBare();
            case CREDIT -> type != Type.DOMAIN && isMedium();
        };
    }
}
