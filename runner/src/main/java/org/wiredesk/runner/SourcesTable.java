package org.wiredesk.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.FeedState;
import org.wiredesk.article.FeedState.Subscription;

/** How feeds and sitemaps are doing, one a line, those in trouble first. */
final class SourcesTable {

    private static final String ROW = "%-8s %13s %9s %9s %10s  %s%n";

    private final Instant now;

    SourcesTable(Instant now) {
        this.now = now;
    }

    /** @param feeds by the address as the user named it */
    String text(Map<String, FeedState> feeds) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, ROW, "state", "last success", "new a day", "failures", "next poll", "source"));
        feeds.entrySet().stream()
                .filter(feed -> feed.getValue().within() == null)
                .sorted((a, b) -> state(a.getValue()).compareTo(state(b.getValue())))
                .forEach(feed -> append(text, feed.getKey(), feed.getValue()));
        long shown =
                feeds.values().stream().filter(state -> state.within() == null).count();
        return text.append(shown == 0 ? "No feed or sitemap was polled yet.\n" : "")
                .toString();
    }

    private void append(StringBuilder text, String named, FeedState feed) {
        State state = state(feed);
        text.append(String.format(
                Locale.ROOT,
                ROW,
                state.name().toLowerCase(Locale.ROOT),
                feed.succeededAt() == null ? "never" : ago(feed.succeededAt()),
                feed.news() == null || feed.news().times() == 0
                        ? "?"
                        : String.format(Locale.ROOT, "%.1f", feed.news().aDay()),
                feed.failures() == 0 ? "-" : String.valueOf(feed.failures()),
                state == State.ENDED ? "never" : in(feed.nextPoll()),
                named));
        note(text, feed.error());
        String address = feed.address(named);
        note(text, address.equals(named) ? null : "has moved to " + address);
        note(text, hub(feed.subscription()));
        boolean silent =
                state == State.SILENT && feed.news() != null && feed.news().lastAt() != null;
        note(
                text,
                silent
                        ? "nothing new since " + feed.news().lastAt() + "; it used to bring something every "
                                + rough(Duration.ofSeconds(feed.news().usualGap()))
                        : null);
    }

    private @Nullable String hub(@Nullable Subscription subscription) {
        if (subscription == null) {
            return null;
        }
        boolean pushes =
                subscription.leaseEnd() != null && subscription.leaseEnd().isAfter(now);
        return pushes
                ? "is pushed by " + subscription.hub() + " until " + subscription.leaseEnd()
                : "would be pushed by " + subscription.hub() + ", which has not confirmed that";
    }

    private static void note(StringBuilder text, @Nullable String note) {
        if (note != null) {
            text.append("         ").append(note).append(System.lineSeparator());
        }
    }

    private State state(FeedState feed) {
        if (feed.endedAt() != null) {
            return State.ENDED;
        }
        if (feed.failures() > 0) {
            return State.FAILING;
        }
        return feed.silent(now) ? State.SILENT : State.WELL;
    }

    private String ago(Instant time) {
        return rough(Duration.between(time, now)) + " ago";
    }

    private String in(Instant time) {
        return time.isAfter(now) ? "in " + rough(Duration.between(now, time)) : "now";
    }

    private static String rough(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        return minutes < 1
                ? Math.max(0, time.toSeconds()) + " s"
                : minutes < 120 ? minutes + " min" : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / 1440 + " days";
    }

    /** In the order in which somebody should look. */
    private enum State {
        ENDED,
        FAILING,
        SILENT,
        WELL
    }
}
