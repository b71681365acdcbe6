package org.wiredesk.runner;

import java.nio.file.Path;

/** Where log lines go. Chosen before the first logger is made; without a choice, only errors reach the console. */
final class Logging {

    private static final String CONFIGURATION = "log4j2.configurationFile";

    private Logging() {}

    /** For {@code run}: details into a file, made with the first of them; warnings of ours to the console as well. */
    static void toFile(Path file) {
        System.setProperty("wiredesk.log", file.toString());
        choose("log4j2-run.xml");
    }

    /** For services: to standard error. */
    static void toConsole() {
        choose("log4j2-service.xml");
    }

    /** What the user chose on the Java command line stays. */
    private static void choose(String resource) {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, "classpath:" + resource);
        }
    }
}
