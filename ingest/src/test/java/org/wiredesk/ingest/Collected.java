package org.wiredesk.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Discovery.Found;
import org.wiredesk.ingest.source.Discovery.Refused;

/** Takes discoveries for a test to look at. */
public final class Collected implements Consumer<Discovery> {

    private final List<Discovery> all = new ArrayList<>();

    @Override
    public synchronized void accept(Discovery discovery) {
        all.add(discovery);
    }

    public synchronized List<Discovery> all() {
        return List.copyOf(all);
    }

    public List<Article> articles() {
        return all().stream()
                .filter(Found.class::isInstance)
                .map(d -> ((Found) d).article())
                .toList();
    }

    /** The only article. */
    public Article article() {
        if (all().size() != 1 || articles().size() != 1) {
            throw new AssertionError("not one article, but " + all());
        }
        return articles().get(0);
    }

    public List<DroppedArticle> refusals() {
        return all().stream()
                .filter(Refused.class::isInstance)
                .map(d -> ((Refused) d).dropped())
                .toList();
    }

    /** The only refusal. */
    public DroppedArticle refusal() {
        if (all().size() != 1 || refusals().size() != 1) {
            throw new AssertionError("not one refusal, but " + all());
        }
        return refusals().get(0);
    }

    public static String text(Article article) {
        return new String(article.content().bytes(), StandardCharsets.UTF_8);
    }
}
