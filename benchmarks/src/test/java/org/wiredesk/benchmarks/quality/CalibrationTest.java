package org.wiredesk.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void countsTheRightOnesOfEachStepAndLeavesOutStepsWithoutTags() {
        Calibration calibration = new Calibration();
        calibration.add(95, true);
        calibration.add(100, false);
        calibration.add(94, true);
        calibration.add(49, false);

        assertThat(calibration.scores("topics"))
                .extracting(Score::set, Score::items, Score::value)
                .containsExactly(
                        tuple("confidence 0 to 49", 1, 0.0),
                        tuple("confidence 90 to 94", 1, 1.0),
                        tuple("confidence 95 to 100", 2, 0.5));
    }
}
