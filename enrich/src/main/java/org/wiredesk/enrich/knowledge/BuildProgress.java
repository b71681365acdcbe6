package org.wiredesk.enrich.knowledge;

import java.nio.file.Path;

/** Is told now and then how far a build is. */
@FunctionalInterface
public interface BuildProgress {

    /** Says nothing to anybody. */
    BuildProgress SILENT = (file, read, total, lines, kept) -> {};

    /**
     * @param read bytes of the file so far, of {@code total}
     * @param lines read so far, those of an earlier run included
     * @param kept items that may count
     */
    void at(Path file, long read, long total, long lines, long kept);
}
