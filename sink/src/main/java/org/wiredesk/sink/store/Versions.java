package org.wiredesk.sink.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wiredesk.sink.store.Store.Outcome;

/**
 * What storing articles one by one would do, worked out beforehand, so that a batch writes each article only once.
 *
 * @param outcomes of each article, in their order
 * @param newest the articles to write: newer than what is stored, one for each uri
 */
record Versions(List<Outcome> outcomes, List<StoredArticle> newest) {

    static Versions of(List<StoredArticle> articles, Map<String, Integer> storedBefore) {
        Map<String, Integer> stored = new HashMap<>(storedBefore);
        Map<String, StoredArticle> newest = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>(articles.size());
        for (StoredArticle candidate : articles) {
            String uri = candidate.article().uri();
            int version = candidate.article().version();
            int before = stored.getOrDefault(uri, 0);
            if (version > before) {
                stored.put(uri, version);
                newest.put(uri, candidate);
                outcomes.add(before == 0 ? Outcome.STORED : Outcome.REPLACED);
            } else {
                outcomes.add(version == before ? Outcome.UNCHANGED : Outcome.OLDER);
            }
        }
        return new Versions(outcomes, List.copyOf(newest.values()));
    }
}
