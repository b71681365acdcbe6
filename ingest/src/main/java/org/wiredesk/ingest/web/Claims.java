package org.wiredesk.ingest.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which list leads to which article, until what was published is remembered: two feeds of a site that bring the same
 * story in the same minute cost one fetch.
 */
final class Claims {

    private static final int MOST = 50_000;

    private final Map<String, String> lists = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the article is this list's to fetch; the first to ask gets it. */
    synchronized boolean claim(String uri, String list) {
        String first = lists.putIfAbsent(uri, list);
        return first == null || first.equals(list);
    }
}
