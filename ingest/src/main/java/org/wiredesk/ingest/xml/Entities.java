package org.wiredesk.ingest.xml;

import org.jsoup.parser.Parser;

/** The named characters of HTML, which older formats use without defining them. */
final class Entities {

    private Entities() {}

    /** What a name stands for, or the reference itself. */
    static String text(String name) {
        return Parser.unescapeEntities("&" + name + ";", true);
    }
}
