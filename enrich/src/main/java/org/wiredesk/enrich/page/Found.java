package org.wiredesk.enrich.page;

/**
 * A value and where in the page it was found.
 *
 * @param origin such as {@code json-ld headline} or {@code meta og:title}
 */
record Found(String value, String origin) {

    static final Found NOTHING = new Found("", "none");

    boolean isEmpty() {
        return value.isEmpty();
    }
}
