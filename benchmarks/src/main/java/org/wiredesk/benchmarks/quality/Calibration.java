package org.wiredesk.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;

/** Whether a confidence means what it says: how many of the tags with a confidence were right, by steps of it. */
final class Calibration {

    /** Lower ends of the steps. */
    private static final int[] STEPS = {0, 50, 60, 70, 80, 90, 95};

    private final int[] tags = new int[STEPS.length];
    private final int[] right = new int[STEPS.length];

    /** @param confidence 0 to 100 */
    void add(int confidence, boolean isRight) {
        int step = STEPS.length - 1;
        while (confidence < STEPS[step]) {
            step--;
        }
        tags[step]++;
        right[step] += isRight ? 1 : 0;
    }

    /** One line a step that has any tags: the share of right ones, which should lie within the step. */
    List<Score> scores(String task) {
        return scores(task, "");
    }

    /** @param of what begins the name of each line */
    List<Score> scores(String task, String of) {
        List<Score> scores = new ArrayList<>();
        for (int step = 0; step < STEPS.length; step++) {
            if (tags[step] > 0) {
                int last = step + 1 < STEPS.length ? STEPS[step + 1] - 1 : 100;
                String set = of + "confidence " + STEPS[step] + " to " + last;
                double share = right[step] / (double) tags[step];
                scores.add(new Score(task, set, tags[step], "share right", null, null, share, "", 0, List.of()));
            }
        }
        return scores;
    }
}
