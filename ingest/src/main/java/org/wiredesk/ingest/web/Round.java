package org.wiredesk.ingest.web;

import java.util.HashSet;
import java.util.Set;

/**
 * One reading of a whole list, over as many polls as that takes: what of it is done with, whatever became of it. So each
 * poll gets further than the last, also where pages cannot be had.
 */
final class Round {

    private final Set<String> done = new HashSet<>();
    private int fresh;

    /** Notes that something is done with; false if it was so before. */
    boolean finish(String part) {
        return done.add(part);
    }

    boolean isDone(String part) {
        return done.contains(part);
    }

    /** These were new in a poll that did not get to the end. */
    void add(int items) {
        fresh += items;
    }

    /** Those, once. */
    int takeFresh() {
        int items = fresh;
        fresh = 0;
        return items;
    }

    void end() {
        done.clear();
    }
}
