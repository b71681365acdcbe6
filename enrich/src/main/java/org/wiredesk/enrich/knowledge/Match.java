package org.wiredesk.enrich.knowledge;

import java.util.List;

/**
 * A known name in a text.
 *
 * @param begin first word
 * @param end word after the last
 * @param bearers concepts of that name, most likely first; never empty
 * @param weak whether something else must support it
 */
public record Match(int begin, int end, List<Integer> bearers, boolean weak) {

    public int length() {
        return end - begin;
    }
}
