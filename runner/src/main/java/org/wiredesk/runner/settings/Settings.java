package org.wiredesk.runner.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * All settings that somebody gave, checked: a key that nobody knows and a value that its key does not take stop the
 * start. Later ones win: file, environment, flags. What nobody gave is left to the defaults of each stage.
 */
public final class Settings {

    /** Keys with this prefix go to the Kafka clients as they are, so they cannot be checked against a list of ours. */
    private static final String PASS_THROUGH = "kafka.";

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads and checks the settings.
     *
     * @param known what the stages declare
     * @param file a properties file, or null
     * @param environment of the process; only {@code WIREDESK_...} counts
     * @param flags {@code key=value}, as typed
     * @throws SettingsException in one sentence that says where the setting stands
     */
    public static Settings load(
            List<ConfigDef> known, @Nullable Path file, Map<String, String> environment, List<String> flags) {
        Map<String, ConfigDef.ConfigKey> keys = new TreeMap<>();
        known.forEach(definition -> keys.putAll(definition.configKeys()));
        Map<String, String> values = new HashMap<>();
        if (file != null) {
            Map<String, String> lines = new LinkedHashMap<>();
            for (PropertiesFile.Entry entry : PropertiesFile.read(file)) {
                check(keys, entry.key(), entry.value(), entry.where(), entry.key());
                String earlier = lines.put(entry.key(), entry.where());
                if (earlier != null) {
                    throw new SettingsException(
                            entry.where() + ": " + entry.key() + " was already set at " + earlier + "; keep one");
                }
                values.put(entry.key(), entry.value());
            }
        }
        Environment.settings(environment).forEach((name, value) -> {
            String key = Environment.keyOf(name, keys.keySet());
            check(keys, key, value, "environment variable " + name, name);
            values.put(key, value);
        });
        for (String flag : flags) {
            int equals = flag.indexOf('=');
            if (equals < 1) {
                throw new SettingsException("--set " + flag + ": expected key=value");
            }
            String key = flag.substring(0, equals).strip();
            String value = flag.substring(equals + 1);
            check(keys, key, value, "--set " + flag, key);
            values.put(key, value);
        }
        return new Settings(values);
    }

    /** Everything that was given, by key. */
    public Map<String, String> values() {
        return values;
    }

    /** Whether somebody gave this setting. */
    public boolean gives(String key) {
        return values.containsKey(key);
    }

    /** The same settings with one more. */
    public Settings with(String key, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(key, value);
        return new Settings(more);
    }

    /** The same settings with one more, unless somebody gave it. */
    public Settings withDefault(String key, String value) {
        return gives(key) ? this : with(key, value);
    }

    private static void check(
            Map<String, ConfigDef.ConfigKey> known, String key, String value, String where, String asTyped) {
        ConfigDef.ConfigKey definition = known.get(key);
        if (definition != null) {
            checkValue(definition, value, where);
            return;
        }
        Set<String> candidates = new TreeSet<>(known.keySet());
        if (key.startsWith(PASS_THROUGH)) {
            // Plug-ins of the Kafka clients have settings of their own, so only a near miss is a mistake for sure.
            candidates.addAll(KafkaClientKeys.withPrefix(PASS_THROUGH));
            if (candidates.contains(key) || Nearest.to(key, candidates).isEmpty()) {
                return;
            }
        }
        boolean typedAsVariable = asTyped.startsWith(Environment.PREFIX);
        String meant = Nearest.to(key, candidates)
                .map(near -> "; did you mean " + (typedAsVariable ? Environment.nameOf(near) : near) + "?")
                .orElse("; 'wiredesk settings' lists them all");
        throw new SettingsException(where + ": there is no setting " + asTyped + meant);
    }

    private static void checkValue(ConfigDef.ConfigKey definition, String value, String where) {
        try {
            Object parsed = ConfigDef.parseType(definition.name, value, definition.type);
            if (definition.validator != null) {
                definition.validator.ensureValid(definition.name, parsed);
            }
        } catch (ConfigException e) {
            throw new SettingsException(where + ": " + e.getMessage());
        }
    }
}
