package org.wiredesk.runner;

import org.wiredesk.runner.settings.SettingsTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wiredesk settings}. */
@Command(
        name = "settings",
        description = "List every setting, as Markdown.",
        footer = {
            "",
            "Settings come from a file (--config FILE), from the environment and from flags; later ones win:",
            "  topics.prefix=desk.               a line of the file",
            "  WIREDESK_TOPICS_PREFIX=desk.      the same as an environment variable",
            "  --set topics.prefix=desk.         the same as a flag",
            "Every setting of the Kafka clients passes through: kafka.security.protocol=SASL_SSL"
        })
final class SettingsCommand implements Runnable {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    SettingsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().print(SettingsTable.markdown(KnownSettings.byStage()));
    }
}
