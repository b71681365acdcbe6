package org.wiredesk.runner.settings;

import java.util.Comparator;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** All settings as Markdown, one table per stage, for README and {@code wiredesk settings}. */
public final class SettingsTable {

    private SettingsTable() {}

    /** @param stages definitions by heading, in the order to print them */
    public static String markdown(Map<String, ConfigDef> stages) {
        StringBuilder out = new StringBuilder();
        stages.forEach((heading, definition) -> {
            out.append(out.isEmpty() ? "" : "\n").append("**").append(heading).append("**\n\n");
            out.append("| Setting | Type | Default | Meaning |\n|---|---|---|---|\n");
            definition.configKeys().values().stream()
                    .sorted(Comparator.comparing((ConfigDef.ConfigKey key) -> key.name))
                    .forEach(key -> out.append(row(key)));
        });
        return out.toString();
    }

    private static String row(ConfigDef.ConfigKey key) {
        Object value = key.hasDefault() ? key.defaultValue : ConfigDef.NO_DEFAULT_VALUE;
        String shown;
        if (value == ConfigDef.NO_DEFAULT_VALUE) {
            shown = "required";
        } else {
            String text = value == null ? "" : ConfigDef.convertToString(value, key.type);
            shown = text == null || text.isEmpty() ? "" : "`" + text + "`";
        }
        return "| `" + key.name + "` | " + key.type.name().toLowerCase(java.util.Locale.ROOT) + " | " + shown + " | "
                + key.documentation.replace("|", "\\|") + " |\n";
    }
}
