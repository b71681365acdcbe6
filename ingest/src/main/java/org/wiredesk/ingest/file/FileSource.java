package org.wiredesk.ingest.file;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Source;
import org.wiredesk.ingest.source.Urls;

/** One file. */
public final class FileSource implements Source {

    private final String name;
    private final Path file;
    private final FileReader reader;

    /** @param name as the user gave it */
    public FileSource(String name, Path file, Formats formats, Clock clock) {
        this.name = name;
        this.file = file;
        this.reader = new FileReader(formats, clock);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public void read(Memory memory, Consumer<Discovery> to) {
        Path absolute = file.toAbsolutePath();
        reader.read(file, Urls.ofFile(absolute.getParent(), absolute), name, to);
    }
}
