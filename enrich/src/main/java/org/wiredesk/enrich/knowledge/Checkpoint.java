package org.wiredesk.enrich.knowledge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * How far an import is: a small file with one line that is replaced in one step, and the rows that belong to it. Rows that
 * were written after the last checkpoint are cut off again.
 */
final class Checkpoint {

    private final Path file;
    private final Path rows;
    private final String key;
    private long[] numbers = new long[4];

    private Checkpoint(Path file, Path rows, String key) {
        this.file = file;
        this.rows = rows;
        this.key = key;
    }

    /** The last checkpoint of the same dump with the same options; else the beginning. */
    static Checkpoint open(Path file, Path dump, Path rows, String fingerprint) throws IOException {
        String key = dump.toAbsolutePath() + " " + Files.size(dump) + " "
                + Files.getLastModifiedTime(dump).toMillis() + " " + fingerprint;
        Checkpoint checkpoint = new Checkpoint(file, rows, key.replace('\n', ' '));
        if (Files.exists(file) && Files.exists(rows)) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == 5 && lines.get(0).equals(checkpoint.key) && Files.size(rows) >= number(lines, 4)) {
                for (int i = 0; i < 4; i++) {
                    checkpoint.numbers[i] = number(lines, i + 1);
                }
            }
        }
        return checkpoint;
    }

    private static long number(List<String> lines, int line) {
        return Long.parseLong(lines.get(line));
    }

    /** Bytes of the unpacked dump that are done. */
    long position() {
        return numbers[0];
    }

    long lines() {
        return numbers[1];
    }

    long kept() {
        return numbers[2];
    }

    /** Bytes of rows that count. */
    long written() {
        return numbers[3];
    }

    /** Where further rows go. */
    OutputStream append() throws IOException {
        FileChannel channel = FileChannel.open(rows, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(written());
        channel.position(written());
        return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    void save(long position, long lines, long kept, long written) throws IOException {
        numbers = new long[] {position, lines, kept, written};
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, key + "\n" + position + "\n" + lines + "\n" + kept + "\n" + written + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
