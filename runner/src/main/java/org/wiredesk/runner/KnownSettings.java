package org.wiredesk.runner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.wiredesk.article.KafkaSettings;
import org.wiredesk.enrich.stage.EnrichSettings;
import org.wiredesk.ingest.IngestSettings;
import org.wiredesk.sink.SinkSettings;

/** Every setting of Wiredesk, by the stage that declares it. */
final class KnownSettings {

    private KnownSettings() {}

    static Map<String, ConfigDef> byStage() {
        Map<String, ConfigDef> stages = new LinkedHashMap<>();
        stages.put("Kafka", KafkaSettings.CONFIG);
        stages.put("Ingest", IngestSettings.CONFIG);
        stages.put("Enrich", EnrichSettings.CONFIG);
        stages.put("Sink", SinkSettings.CONFIG);
        stages.put("Process", RunnerSettings.CONFIG);
        return stages;
    }
}
