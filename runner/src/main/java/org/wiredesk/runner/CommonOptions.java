package org.wiredesk.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wiredesk.runner.settings.Settings;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Settings from a properties file.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting; wins over the file and over WIREDESK_... variables.")
    private List<String> set = List.of();

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more when something fails.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    boolean verbose() {
        return verbose;
    }

    /** The settings from the file, the environment and the flags, checked. */
    Settings settings(Map<String, String> environment) {
        return Settings.load(List.copyOf(KnownSettings.byStage().values()), config, environment, set);
    }
}
