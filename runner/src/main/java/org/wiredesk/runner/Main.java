package org.wiredesk.runner;

import java.time.Duration;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.wiredesk.article.KafkaUnavailableException;
import org.wiredesk.enrich.knowledge.KnowledgeException;
import org.wiredesk.runner.settings.SettingsException;
import org.wiredesk.sink.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code wiredesk COMMAND}. Exit codes: 0 done, 1 failed, 2 not understood. */
@Command(
        name = "wiredesk",
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {"", "Articles in, tagged articles out: nothing lost, every tag with its evidence.", ""},
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Try:",
            "  wiredesk run samples --once             ingest, tag and store a folder of articles",
            "  wiredesk search climate                 find them again",
            "  wiredesk tag --format text story.html   one article, its tags in colour",
            "",
            "'wiredesk COMMAND --help' says more about each of them."
        })
public final class Main implements Runnable {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    private Main(Console console) {
        this.console = console;
    }

    public static void main(String[] args) {
        // The JDK's HTTP server waits for ever otherwise for a client that sends half a request.
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "120");
        StopSignal stop = new StopSignal(TIME_TO_STOP, Runtime.getRuntime()::halt);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::onShutdown, "stop"));
        int code;
        try {
            code = execute(Console.ofProcess(stop), args);
        } catch (Error e) {
            // No memory, or a broken installation. Threads may be left that would keep the process alive.
            e.printStackTrace();
            code = CommandLine.ExitCode.SOFTWARE;
        }
        stop.finished(code);
        System.exit(code);
    }

    /** Runs a command and answers its exit code. */
    static int execute(Console console, String... args) {
        return commands(console).execute(args);
    }

    /** All commands. */
    static CommandLine commands(Console console) {
        CommandLine line = new CommandLine(new Main(console));
        line.addSubcommand(new RunCommand(console))
                .addSubcommand(new TagCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new EnrichCommand(console))
                .addSubcommand(new SinkCommand(console))
                .addSubcommand(new SourcesCommand(console))
                .addSubcommand(new TopicsCommand(console))
                .addSubcommand(new DeadLettersCommand(console))
                .addSubcommand(new KnowledgeCommand(console))
                .addSubcommand(new LayoutsCommand(console))
                .addSubcommand(new SettingsCommand(console))
                .setOut(new java.io.PrintWriter(console.out(), true))
                .setErr(new java.io.PrintWriter(console.err(), true))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(console.outColumns() > 0 ? Math.min(Math.max(console.outColumns(), 60), 110) : 100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((error, arguments) -> notUnderstood(console, error))
                .setExecutionExceptionHandler((error, command, parsed) -> failed(console, error, parsed));
        return line;
    }

    /** Without a command. */
    @Override
    public void run() {
        spec.commandLine().usage(console.out());
    }

    private static int notUnderstood(Console console, CommandLine.ParameterException error) {
        CommandLine command = error.getCommandLine();
        console.err().println("wiredesk: " + error.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(error, command.getErr())) {
            console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return CommandLine.ExitCode.USAGE;
    }

    /** A sentence for what we know, the trace as well for what we do not. */
    private static int failed(Console console, Exception error, ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        boolean verbose = last.hasMatchedOption("--verbose");
        boolean understood = error instanceof FailedException
                || error instanceof SettingsException
                || error instanceof ConfigException
                || error instanceof KnowledgeException
                || error instanceof StoreException
                || error instanceof KafkaUnavailableException;
        console.err().println("wiredesk: " + (understood ? error.getMessage() : "unexpected: " + error));
        if (verbose) {
            error.printStackTrace(console.err());
        } else if (!understood) {
            console.err().println("(--verbose shows where; please report it)");
        }
        return error instanceof SettingsException || error instanceof ConfigException
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }

    /** {@code wiredesk 0.1.0 (Java 25.0.1)}. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "wiredesk " + (version == null ? "(from classes)" : version) + " on Java "
                        + System.getProperty("java.version")
            };
        }
    }
}
