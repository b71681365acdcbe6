package org.wiredesk.enrich.stage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Map;

/** How what Kafka Streams makes by class name gets at the meters: as an object among its settings. */
final class Meters {

    static final String SETTING = "wiredesk.meters";

    /** Counts nothing. */
    static final MeterRegistry NONE = new CompositeMeterRegistry();

    private Meters() {}

    static MeterRegistry from(Map<String, ?> config) {
        return config.get(SETTING) instanceof MeterRegistry meters ? meters : NONE;
    }
}
