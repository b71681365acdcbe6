package org.wiredesk.ingest;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Settings such as {@code 500ms}, {@code 2s}, {@code 10m}, {@code 1h}. */
final class Durations {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms",
            Duration.ofMillis(1),
            "s",
            Duration.ofSeconds(1),
            "m",
            Duration.ofMinutes(1),
            "h",
            Duration.ofHours(1));

    static final ConfigDef.Validator VALID = ConfigDef.LambdaValidator.with(
            (name, value) -> parse(name, String.valueOf(value)), () -> "a time such as 500ms, 2s, 10m or 1h");

    private Durations() {}

    static Duration of(AbstractConfig config, String name) {
        return parse(name, config.getString(name));
    }

    private static Duration parse(String name, String value) {
        Matcher matcher = SHAPE.matcher(value.strip());
        if (!matcher.matches()) {
            throw new ConfigException(name, value, "must be a time such as 500ms, 2s, 10m or 1h");
        }
        return UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
    }
}
