package org.wiredesk.benchmarks;

import org.wiredesk.benchmarks.load.LoadCommand;
import org.wiredesk.benchmarks.quality.QualityCommand;
import org.wiredesk.benchmarks.web.WebCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code benchmarks/run quality | load | web | jmh}: one command for each kind of measurement. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures Wiredesk: how good its tags are, how fast each part is, how fast the whole path is.",
        subcommands = {QualityCommand.class, LoadCommand.class, WebCommand.class, JmhCommand.class})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.getSubcommands().get("jmh").setUnmatchedOptionsArePositionalParams(true);
        System.exit(line.execute(arguments));
    }
}
