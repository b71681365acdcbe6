package org.wiredesk.benchmarks.quality;

import java.util.List;

/** Every task, in the order of the table. */
final class QualityTasks {

    private QualityTasks() {}

    /** @param without parts of the page reader to leave out */
    static List<QualityTask> all(List<String> without) {
        return List.of(
                new LanguageTask(),
                new ExtractionTask(without),
                new TopicsTask(),
                new NerTask(),
                new LinkingTask(),
                new SourcesTask(),
                new QuotesTask(),
                new FeedsTask());
    }
}
