package org.wiredesk.ingest.kafka;

import java.util.Optional;
import java.util.function.Consumer;
import org.wiredesk.article.Article;
import org.wiredesk.article.FeedState;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Discovery.Revisited;

/** What waits for the publisher. */
sealed interface Work {

    /** Roughly how many bytes of memory it holds. */
    int weight();

    /**
     * A discovery, and the kind of source that made it.
     *
     * @param done hears what became of it, once that is committed
     */
    record Item(Discovery discovery, String kind, Consumer<Settled> done) implements Work {

        private static final Consumer<Settled> NOBODY = settled -> {};

        Item(Discovery discovery, String kind) {
            this(discovery, kind, NOBODY);
        }

        @Override
        public int weight() {
            return 1_000
                    + article().map(article -> article.content().bytes().length).orElse(0);
        }

        private Optional<Article> article() {
            if (discovery instanceof Found found) {
                return Optional.of(found.article());
            }
            return discovery instanceof Revisited revisited ? revisited.changed() : Optional.empty();
        }
    }

    /** Where we stand with a feed, once all before it is safe. */
    record Progress(String feed, FeedState state) implements Work {

        @Override
        public int weight() {
            return 1_000;
        }
    }
}
