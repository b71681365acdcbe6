package org.wiredesk.ingest.sitemap;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Urls;

/** A plain list: an address a line. */
final class SitemapText {

    private static final int LONGEST = 2_048;

    private SitemapText() {}

    /**
     * @return whether the list was read to its end
     * @throws RefusedException if it begins with anything but addresses
     */
    static boolean read(Reader text, int characters, int entries, Consumer<SitemapEntry> to)
            throws IOException, RefusedException {
        StringBuilder line = new StringBuilder();
        int found = 0;
        int left = characters;
        int c;
        do {
            c = left-- > 0 ? text.read() : -1;
            if (c >= 0 && c != '\n' && c != '\r') {
                if (line.length() <= LONGEST && c != '\uFEFF') {
                    line.append((char) c);
                }
                continue;
            }
            String address = line.toString().strip();
            line.setLength(0);
            if (address.isEmpty()) {
                continue;
            }
            boolean one = address.length() <= LONGEST && Urls.web(address).isPresent();
            if (!one && found == 0) {
                throw new RefusedException(Reason.UNREADABLE_LIST, "neither XML nor a list of addresses");
            }
            if (one && found++ == entries) {
                return false;
            }
            if (one) {
                to.accept(new SitemapEntry(address, null, SitemapEntry.News.NONE));
            }
        } while (c >= 0);
        return left > 0;
    }
}
