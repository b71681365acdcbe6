package org.wiredesk.article;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Times in settings, the same in every stage: {@code 500ms}, {@code 2s}, {@code 10m}, {@code 1h}, {@code 7d}. */
public final class Durations {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms",
            Duration.ofMillis(1),
            "s",
            Duration.ofSeconds(1),
            "m",
            Duration.ofMinutes(1),
            "h",
            Duration.ofHours(1),
            "d",
            Duration.ofDays(1));

    private Durations() {}

    /** Accepts the times between two others, both included. */
    public static ConfigDef.Validator between(Duration shortest, Duration longest) {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    Duration time = parse(name, String.valueOf(value));
                    if (time.compareTo(shortest) < 0 || time.compareTo(longest) > 0) {
                        throw new ConfigException(
                                name, value, "must be between " + text(shortest) + " and " + text(longest));
                    }
                },
                () -> "a time between " + text(shortest) + " and " + text(longest));
    }

    /** The value of a setting of type {@code STRING}. */
    public static Duration of(AbstractConfig config, String name) {
        return parse(name, config.getString(name));
    }

    /** Accepts times separated by commas, each longer than the one before; or nothing. */
    public static ConfigDef.Validator growing(Duration longest) {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    Duration last = Duration.ZERO;
                    for (Duration time : times(name, String.valueOf(value))) {
                        if (time.compareTo(last) <= 0 || time.compareTo(longest) > 0) {
                            throw new ConfigException(
                                    name, value, "each must be longer than the one before, up to " + text(longest));
                        }
                        last = time;
                    }
                },
                () -> "times up to " + text(longest) + ", each longer than the one before");
    }

    /** The value of a setting of type {@code STRING} that holds times separated by commas, or nothing. */
    public static List<Duration> listOf(AbstractConfig config, String name) {
        return times(name, config.getString(name));
    }

    private static List<Duration> times(String name, String value) {
        return value.isBlank()
                ? List.of()
                : Stream.of(value.split(",", -1)).map(time -> parse(name, time)).toList();
    }

    private static Duration parse(String name, String value) {
        Matcher matcher = SHAPE.matcher(value.strip());
        if (!matcher.matches()) {
            throw new ConfigException(name, value, "must be a time such as 500ms, 2s, 10m or 1h");
        }
        return UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
    }

    private static String text(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return time.toMillis() + "ms";
        }
        return time.toSeconds() % 60 != 0 || time.isZero() ? time.toSeconds() + "s" : time.toMinutes() + "m";
    }
}
