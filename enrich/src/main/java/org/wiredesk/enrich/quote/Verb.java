package org.wiredesk.enrich.quote;

/** What a verb asks for behind it. */
enum Verb {
    /** "She said ...": whatever follows is said. */
    SAY("say"),
    /** "..., adding that": goes on with the sentence's speaker. */
    GERUND("gerund"),
    /** "She believes that ...", "she warned the ...": needs a clause. */
    CLAIM("claim"),
    /** "She promised to ...". */
    INTEND("intend"),
    /** "She called for ...": has an object. */
    OBJECT("object");

    private final String list;

    Verb(String list) {
        this.list = list;
    }

    /** The name of its words in a vocabulary. */
    String list() {
        return list;
    }
}
