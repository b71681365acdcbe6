package org.wiredesk.ingest.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/**
 * What sites ask of robots (RFC 9309), kept for a day. A site without a robots.txt allows everything; one whose
 * robots.txt fails with an error of the server, or cannot be reached, allows nothing until it is asked again.
 */
final class Robots {

    /** RFC 9309 asks for at least 500 KiB. */
    private static final int MAX_BYTES = 512 << 10;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(15);
    private static final int SITES = 20_000;
    private static final String NAME = "wiredesk";

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Site> sites = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Site> eldest) {
            return size() > SITES;
        }
    };

    /** Fetches without asking robots.txt. */
    interface Fetcher {

        Response fetch(Request request) throws RefusedException, InterruptedException;
    }

    Robots(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * The rules of the site that an address belongs to.
     *
     * @throws RefusedException if the site cannot be reached to ask
     */
    SimpleRobotRules of(URI url) throws RefusedException, InterruptedException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        Site known;
        synchronized (sites) {
            known = sites.computeIfAbsent(site, name -> new Site());
        }
        known.lock.lockInterruptibly();
        try {
            if (!clock.instant().isBefore(known.rules.until)) {
                known.rules = fetch(site);
            }
            return known.rules.orRefusal();
        } finally {
            known.lock.unlock();
        }
    }

    private Rules fetch(String site) throws InterruptedException {
        // A parser counts warnings, so each gets its own.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        String url = site + "/robots.txt";
        try {
            Response response = fetcher.fetch(new Request(URI.create(url), null, null, MAX_BYTES, true, false));
            if (response.status() == 200) {
                return rules(RobotsFile.read(url, response.body(), NAME).rules(), KEPT);
            }
            boolean failed = response.status() >= 500 || response.status() == 429;
            return failed ? rules(parser.failedFetch(503), KEPT_AFTER_FAILURE) : rules(parser.failedFetch(404), KEPT);
        } catch (RefusedException e) {
            boolean lost = e.reason() == Reason.BAD_REDIRECT;
            return lost
                    ? rules(parser.failedFetch(404), KEPT)
                    : new Rules(parser.failedFetch(503), e, clock.instant().plus(KEPT_AFTER_FAILURE));
        }
    }

    private Rules rules(SimpleRobotRules rules, Duration kept) {
        return new Rules(rules, null, clock.instant().plus(kept));
    }

    /** Asked by one thread, while the others that want to go there wait. */
    private static final class Site {

        private final ReentrantLock lock = new ReentrantLock();
        private Rules rules = new Rules(new SimpleRobotRules(), null, Instant.MIN);
    }

    /** What a site said, or why it could not be asked. */
    private record Rules(SimpleRobotRules rules, @Nullable RefusedException refusal, Instant until) {

        SimpleRobotRules orRefusal() throws RefusedException {
            if (refusal != null) {
                throw refusal;
            }
            return rules;
        }
    }
}
