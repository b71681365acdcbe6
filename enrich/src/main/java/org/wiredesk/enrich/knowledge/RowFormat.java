package org.wiredesk.enrich.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.wiredesk.article.Enrichment.Kind;

/** A text format of knowledge. */
interface RowFormat {

    /**
     * Adds every row that can be used; tells the builder of the others.
     *
     * @param file named in what is told
     */
    void read(String file, BufferedReader lines, PackBuilder into) throws IOException;

    /** The kind that a user means, or nothing. */
    static Optional<Kind> kind(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "person" -> Optional.of(Kind.PERSON);
            case "organisation", "organization" -> Optional.of(Kind.ORGANISATION);
            case "place" -> Optional.of(Kind.PLACE);
            default -> Optional.empty();
        };
    }

    /** 1 to 99, or -1. */
    static int prior(String cell) {
        try {
            int prior = Integer.parseInt(cell.strip());
            return prior < 1 || prior > 99 ? -1 : prior;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
