package org.wiredesk.sink.layout;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A property that a site's pages have suddenly lost, gained or changed.
 *
 * @param site host name
 * @param since the first page of the new kind
 * @param property {@code title}, {@code date}, {@code body} or {@code body length}
 * @param now pages without the property since then, or their median length
 * @param pages how many pages {@code now} is about, 50 at most
 * @param before the same of the pages before
 * @param pagesBefore how many pages {@code before} is about, 200 at most
 */
public record LayoutChange(
        String site, Instant since, String property, int now, int pages, int before, int pagesBefore) {

    static final String LENGTH = "body length";

    /** The report, in one sentence. */
    public String sentence() {
        String found = property.equals(LENGTH)
                ? "the text of the " + pages + " pages since has " + now + " characters (median), before " + before
                        + " in " + pagesBefore
                : now + " of the " + pages + " pages since have no " + property + ", before " + before + " of "
                        + pagesBefore;
        return "layout of " + site + " changed on "
                + since.atZone(ZoneOffset.UTC).toLocalDate() + ": " + found;
    }
}
