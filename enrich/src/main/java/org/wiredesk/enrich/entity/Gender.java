package org.wiredesk.enrich.entity;

/** Which pronoun somebody is spoken of with. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Whether both can be one person. */
    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
