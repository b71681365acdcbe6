package org.wiredesk.enrich.entity;

import java.util.List;

/**
 * A known name in a text.
 *
 * @param begin first word
 * @param end word after the last
 * @param bearers concepts of that name, most likely first; never empty
 * @param weak whether something else must support it
 */
record Match(int begin, int end, List<Integer> bearers, boolean weak) {

    int length() {
        return end - begin;
    }
}
