package org.wiredesk.runner;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of every command that works in a data folder. */
final class DataOption {

    @Option(
            names = {"-d", "--data"},
            paramLabel = "DIR",
            description = "Folder of the database and of the embedded Kafka. Default: ./data")
    private Path data = Path.of("data");

    DataFolder folder() {
        return new DataFolder(data);
    }
}
