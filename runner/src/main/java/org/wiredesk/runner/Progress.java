package org.wiredesk.runner;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells somebody who waits how far we are: a bar on a terminal, a line now and then anywhere else. */
interface Progress extends AutoCloseable {

    /**
     * Where we are.
     *
     * @param done articles that are stored or have another known end
     * @param known articles that were discovered so far
     */
    void show(long done, long known);

    /** Ends the line; what follows starts on a new one. */
    @Override
    void close();

    /** The one that fits where standard error goes. */
    static Progress on(Console console) {
        return console.errColumns() > 0 ? new Bar(console) : new Lines(console, System::nanoTime);
    }

    /** A bar that redraws itself. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        Bar(Console console) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Articles")
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setInitialMax(-1)
                    .setUpdateIntervalMillis(200)
                    .showSpeed()
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), Math.min(console.errColumns(), 100)))
                    .build();
        }

        @Override
        public void show(long done, long known) {
            bar.maxHint(known > 0 ? known : -1);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A plain line when something changed, not more often than every few seconds. */
    final class Lines implements Progress {

        private static final long PAUSE = Duration.ofSeconds(3).toNanos();

        private final Console console;
        private final java.util.function.LongSupplier nanoTime;
        private long lastTime;
        private String lastLine = "";

        Lines(Console console, java.util.function.LongSupplier nanoTime) {
            this.console = console;
            this.nanoTime = nanoTime;
            this.lastTime = nanoTime.getAsLong();
        }

        @Override
        public void show(long done, long known) {
            String line = done + " of " + known + " articles";
            if (known > 0 && !line.equals(lastLine) && nanoTime.getAsLong() - lastTime >= PAUSE) {
                console.err().println(line);
                lastLine = line;
                lastTime = nanoTime.getAsLong();
            }
        }

        @Override
        public void close() {
            // Nothing is open: each line ended itself.
        }
    }
}
