package org.wiredesk.ingest.web;

import java.time.Clock;
import java.util.function.Consumer;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.Source;

/** The address of a feed or a page. */
public final class UrlSource implements Source {

    private final String address;
    private final Clock clock;

    public UrlSource(String address, Web web, WebSettings settings, boolean once, Limits limits, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public String kind() {
        return "url";
    }

    @Override
    public void read(Memory memory, Consumer<Discovery> to) {
        to.accept(Delivery.ofFile(address, address, clock.instant()).refused(Reason.UNREACHABLE, "not fetched yet"));
    }
}
