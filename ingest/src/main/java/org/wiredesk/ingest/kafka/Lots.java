package org.wiredesk.ingest.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Which partition of {@code feed-states} a site belongs to; so all feeds of a site are read by one process. */
final class Lots {

    private Lots() {}

    static int partition(String site, int partitions) {
        return Utils.toPositive(Utils.murmur2(site.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
