package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A measurement of one kind of tag on other people's data, for whatever sets of that kind are there. */
public interface QualityTask {

    /** A short noun, such as {@code entities}. */
    String name();

    /**
     * Measures on every set that is there.
     *
     * @param data a folder in the layout that docs/quality.md describes
     * @param errors how many of the worst cases to keep for each set
     * @return one score a set; empty if the folder holds nothing for this task
     */
    List<Score> measure(Path data, int errors) throws IOException;
}
