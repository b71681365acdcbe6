package org.wiredesk.benchmarks.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task measured on one set.
 *
 * @param task the kind of tag
 * @param set the data set
 * @param items documents, sentences or pages measured
 * @param measure what {@code value} is, such as {@code micro F1} or {@code accuracy}
 * @param precision 0 to 1, or null where the measure has none
 * @param recall 0 to 1, or null where the measure has none
 * @param value 0 to 1
 * @param peers figures that others published for this set or its family
 * @param itemsPerSecond on one thread
 * @param worst the worst cases, each in a few lines with context
 */
public record Score(
        String task,
        String set,
        int items,
        String measure,
        @Nullable Double precision,
        @Nullable Double recall,
        double value,
        String peers,
        double itemsPerSecond,
        List<String> worst) {}
