package org.wiredesk.ingest.web;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.source.Limits;

/** A web of one server, anew for each test, and a memory for what is read there. */
abstract class LocalWeb {

    final Remembered memory = new Remembered();
    final Clock clock;
    Misbehaving server;
    Web web;

    LocalWeb() {
        this(Clock.tickMillis(ZoneOffset.UTC));
    }

    LocalWeb(Clock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void startWeb() throws Exception {
        server = new Misbehaving();
        web = new Web(WebTest.settings(true), clock);
    }

    @AfterEach
    void stopWeb() {
        web.close();
        server.close();
    }

    /** Reads and remembers. */
    Collected read(UrlSource source) throws InterruptedException {
        Collected found = new Collected();
        source.read(memory, found);
        memory.keep(found);
        return found;
    }

    /** A source that is read once. */
    UrlSource url(String path) {
        return source(path, FeedSettings.DEFAULT, true);
    }

    UrlSource followed(String path) {
        return source(path, FeedSettings.DEFAULT, false);
    }

    UrlSource source(String path, FeedSettings settings, boolean once) {
        return new UrlSource(server.url(path), web, settings, once, Limits.DEFAULT, clock);
    }

    /** An RSS feed of items. */
    static String feed(String... items) {
        return "<rss version='2.0'><channel><title>F</title>" + String.join("", items) + "</channel></rss>";
    }

    String item(String path, String title, String text) {
        return "<item><title>" + title + "</title><link>" + server.url(path).replace("&", "&amp;")
                + "</link><description>" + text + "</description></item>";
    }
}
