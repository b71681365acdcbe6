package org.wiredesk.ingest.web;

import java.time.Clock;
import org.wiredesk.ingest.source.Limits;

/** The way to the web. */
public final class Web implements AutoCloseable {

    public Web(WebSettings settings, Limits limits, Clock clock) {}

    @Override
    public void close() {}
}
