package org.wiredesk.runner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A command that ran inside the test, and what it said. */
record Captured(int code, String out, String err) {

    static Captured run(String... args) {
        return run(Map.of(), args);
    }

    static Captured run(Map<String, String> environment, String... args) {
        return run(new StopSignal(Duration.ofSeconds(1), code -> {}), environment, args);
    }

    static Captured run(StopSignal stop, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        int code = Main.execute(new Console(nothing, stream(out), stream(err), environment, 0, 0, stop), args);
        return new Captured(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
