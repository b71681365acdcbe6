package org.wiredesk.runner;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The balance of one {@code wiredesk run}: every article that came in has exactly one end, or is still on its way.
 *
 * @param discovered found in the sources by this run
 * @param carriedOver published by an earlier run that was interrupted before they were stored
 * @param stored new in the store
 * @param replaced newer versions of stored articles
 * @param older versions that came after a newer one and did not replace it
 * @param unchanged found again as they were: not published, or already stored in this version
 * @param dropped did not go on, by reason
 * @param dead in {@code dead-letters}, by reason
 * @param onTheWay published and not at an end yet; the next start goes on with them
 */
record Summary(
        long discovered,
        long carriedOver,
        long stored,
        long replaced,
        long older,
        long unchanged,
        Map<String, Long> dropped,
        Map<String, Long> dead,
        long onTheWay) {

    Summary {
        dropped = new TreeMap<>(dropped);
        dead = new TreeMap<>(dead);
    }

    /** Everything that came in. */
    long in() {
        return discovered + carriedOver;
    }

    /** Everything that has an end. */
    long settled() {
        return stored + replaced + older + unchanged + sum(dropped) + sum(dead);
    }

    /** Whether nothing is lost and nothing doubled. */
    boolean addsUp() {
        return in() == settled() + onTheWay;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        row(out, "discovered", discovered, "");
        if (carriedOver > 0) {
            row(out, "carried over", carriedOver, "from a run that was interrupted");
        }
        row(
                out,
                "stored",
                stored + replaced,
                replaced > 0
                        ? stored + " new, " + replaced + (replaced == 1 ? " newer version" : " newer versions")
                        : "");
        row(out, "unchanged", unchanged, unchanged > 0 ? "seen before" : "");
        if (older > 0) {
            row(out, "older", older, "a newer version was stored first");
        }
        row(out, "dropped", sum(dropped), reasons(dropped));
        row(out, "dead", sum(dead), reasons(dead));
        if (onTheWay > 0) {
            row(out, "on the way", onTheWay, "the next start goes on with them");
        }
        String verdict =
                addsUp() ? "adds up" : "DOES NOT ADD UP: " + (settled() + onTheWay) + " of " + in() + " accounted for";
        return out.append(String.format(Locale.ROOT, "  %-13s %,9d   %s%n", "in all", in(), verdict))
                .toString();
    }

    private static void row(StringBuilder out, String label, long count, String note) {
        out.append(String.format(Locale.ROOT, "  %-13s %,9d   %s", label, count, note)
                        .stripTrailing())
                .append('\n');
    }

    private static String reasons(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
