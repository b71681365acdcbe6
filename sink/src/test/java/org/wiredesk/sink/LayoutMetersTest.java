package org.wiredesk.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wiredesk.sink.layout.LayoutChange;
import org.wiredesk.sink.store.StoreException;
import org.wiredesk.sink.store.StoreException.Trouble;

class LayoutMetersTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void showsTheLatestChangeOfEachSiteAndForgetsWhatIsPast() {
        List<LayoutChange> changes = new ArrayList<>(List.of(
                change("a.example", MONDAY), change("a.example", MONDAY.minusSeconds(9)), change("b.example", MONDAY)));
        LayoutMeters layouts = new LayoutMeters(() -> changes, meters);

        layouts.look();
        assertThat(value("a.example")).isEqualTo(MONDAY.getEpochSecond());
        assertThat(value("b.example")).isEqualTo(MONDAY.getEpochSecond());

        changes.remove(2);
        layouts.look();
        assertThat(meters.find("wiredesk.sink.layout.changed").gauges()).hasSize(1);
    }

    @Test
    void keepsWhatItKnewWhileTheStoreIsAway() {
        List<LayoutChange> changes = new ArrayList<>(List.of(change("a.example", MONDAY)));
        LayoutMeters layouts = new LayoutMeters(
                () -> {
                    if (changes.isEmpty()) {
                        throw new StoreException(Trouble.UNAVAILABLE, "away", null);
                    }
                    return changes;
                },
                meters);

        layouts.look();
        changes.clear();
        layouts.look();

        assertThat(value("a.example")).isEqualTo(MONDAY.getEpochSecond());
    }

    private double value(String site) {
        return meters.get("wiredesk.sink.layout.changed")
                .tag("site", site)
                .tag("property", "date")
                .gauge()
                .value();
    }

    private static LayoutChange change(String site, Instant since) {
        return new LayoutChange(site, since, "date", 40, 50, 2, 200);
    }
}
