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
        /** A name that may be anybody's but a person's or a place's, as far as we know. */
        NAME
    }

    boolean isMedium() {
        return type == Type.KNOWN ? outlet.orElseThrow().kind().isMedium() : type != Type.INSTITUTION_SHAPE && type != Type.NAME;
    }

    boolean fits(Phrase.Scope scope) {
        return switch (scope) {
            case NAME -> true;
            case ANY -> type != Type.NAME;
            case OUTLET -> isMedium();
            case INSTITUTION -> !isMedium() && type != Type.NAME;
            case CREDIT -> type == Type.KNOWN && isMedium();
        };
    }
}
