package org.wiredesk.runner;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command has around it, so that tests can give it something else.
 *
 * @param in standard input
 * @param out results, and nothing but results
 * @param err progress and complaints
 * @param environment variables of the process
 * @param outColumns width of the terminal behind {@code out}; 0 where it is a file or a pipe
 * @param errColumns width of the terminal behind {@code err}; 0 where it is a file or a pipe
 * @param stop Ctrl-C and SIGTERM
 */
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        int outColumns,
        int errColumns,
        StopSignal stop) {

    /**
     * The process's own. Java cannot tell a terminal from a pipe on each release that we support, so the launcher tells
     * it: {@code -Dwiredesk.out.columns=100}.
     */
    static Console ofProcess(StopSignal stop) {
        return new Console(
                System.in,
                utf8(System.out),
                utf8(System.err),
                System.getenv(),
                Integer.getInteger("wiredesk.out.columns", 0),
                Integer.getInteger("wiredesk.err.columns", 0),
                stop);
    }

    /** Whether results may have colours. https://no-color.org asks for the variable. */
    boolean colours() {
        return outColumns > 0 && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, java.nio.charset.StandardCharsets.UTF_8);
    }
}
