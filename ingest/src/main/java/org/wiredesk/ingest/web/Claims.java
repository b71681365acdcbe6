package org.wiredesk.ingest.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What readers of lists have taken on and the publisher does not remember yet. Two feeds of a site that bring the same
 * story in the same minute cost one fetch, and so does one feed that is read again while Kafka is slow.
 */
final class Claims {

    private static final int MOST = 50_000;

    private final Map<String, String> lists = bounded();
    private final Map<String, String> underWay = bounded();

    /** Whether the article is this list's to fetch; the first to ask gets it. */
    synchronized boolean claim(String uri, String list) {
        String first = lists.putIfAbsent(uri, list);
        return first == null || first.equals(list);
    }

    /** This state of an article is on its way to the publisher. */
    synchronized void send(String uri, String fingerprint) {
        underWay.put(uri, fingerprint);
    }

    synchronized boolean isUnderWay(String uri, String fingerprint) {
        return fingerprint.equals(underWay.get(uri));
    }

    private static Map<String, String> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > MOST;
            }
        };
    }
}
