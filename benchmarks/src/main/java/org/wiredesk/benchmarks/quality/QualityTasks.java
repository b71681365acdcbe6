package org.wiredesk.benchmarks.quality;

import java.util.List;

/** Every task, in the order of the table. */
final class QualityTasks {

    private QualityTasks() {}

    static List<QualityTask> all() {
        return List.of(
                new LanguageTask(),
                new ExtractionTask(),
                new TopicsTask(),
                new NerTask(),
                new LinkingTask(),
                new SourcesTask(),
                new QuotesTask(),
                new FeedsTask());
    }
}
