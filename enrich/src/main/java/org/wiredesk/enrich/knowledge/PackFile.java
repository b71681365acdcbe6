package org.wiredesk.enrich.knowledge;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The saved form of a {@link Pack}: its arrays one after the other, little-endian, each beginning at a multiple of eight
 * bytes. Opening a file maps it into memory and checks its sum; nothing is copied, and nothing is parsed.
 *
 * <pre>
 * 8 bytes   "WDKNOW\r\n"
 * 4         version, 1
 * 4         CRC-32C of everything that follows
 * 14 x 8    length of each section, in bytes
 * sections  name keys, name heads, entry concepts, entry nexts, entry lower, entry upper, entry marks,
 *           concept kinds, concept priors, concept offsets, concept texts, id keys, id values, origin
 * </pre>
 */
final class PackFile {

    private static final long MAGIC = 0x0A0D574F4E4B4457L;
    private static final int VERSION = 1;
    private static final int SECTIONS = 14;
    private static final int HEAD = 16;
    private static final int CHUNK = 1 << 16;

    private PackFile() {}

    /** Whether a file begins as a saved one does. */
    static boolean saved(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            return in.read(head) == 8 && head.flip().getLong() == MAGIC;
        }
    }

    /** Writes to a file beside it first, so that the old one stays until the new one is whole. */
    static void save(Pack pack, Path file) throws IOException {
        NameTable names = pack.names();
        ConceptTable concepts = pack.concepts();
        List<Buffer> sections = List.of(
                names.slots().keys(),
                names.slots().values(),
                names.concepts(),
                names.nexts(),
                names.lower(),
                names.upper(),
                names.marks(),
                concepts.kinds(),
                concepts.priors(),
                concepts.offsets(),
                concepts.texts(),
                concepts.ids().keys(),
                concepts.ids().values(),
                ByteBuffer.wrap(pack.origin().getBytes(StandardCharsets.UTF_8)));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        CRC32C sum = new CRC32C();
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.position(HEAD);
            ByteBuffer lengths = little(SECTIONS * 8);
            sections.forEach(section -> lengths.putLong((long) section.limit() * width(section)));
            write(out, lengths.flip(), sum);
            for (Buffer section : sections) {
                write(out, section, sum);
            }
            ByteBuffer head = little(HEAD);
            head.putLong(MAGIC).putInt(VERSION).putInt((int) sum.getValue()).flip();
            out.write(head, 0);
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException with a sentence that names the file, if it is not one of ours, too new or damaged */
    static Pack open(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer head = little(HEAD + SECTIONS * 8);
            while (head.hasRemaining() && in.read(head) >= 0) {}
            head.flip();
            if (head.limit() < 12 || head.getLong(0) != MAGIC) {
                throw new IOException(file + " is not a knowledge file; 'wiredesk knowledge build' makes one");
            }
            if (head.getInt(8) != VERSION) {
                throw new IOException(file + " has format " + head.getInt(8) + " and this Wiredesk reads format "
                        + VERSION + "; build it again");
            }
            CRC32C sum = new CRC32C();
            ByteBuffer[] sections = new ByteBuffer[SECTIONS];
            long at = head.limit();
            for (int i = 0; i < SECTIONS; i++) {
                long length = at > in.size() || head.limit() < HEAD + SECTIONS * 8 ? -1 : head.getLong(HEAD + i * 8);
                if (length < 0 || length > Integer.MAX_VALUE || at + length > in.size()) {
                    throw new IOException(file + " is cut off; build it again");
                }
                sections[i] = in.map(FileChannel.MapMode.READ_ONLY, at, length).order(ByteOrder.LITTLE_ENDIAN);
                at += padded(length);
            }
            sum.update(head.position(HEAD));
            for (ByteBuffer section : sections) {
                sum.update(section.duplicate());
                sum.update(new byte[(int) (padded(section.limit()) - section.limit())]);
            }
            if ((int) sum.getValue() != head.getInt(12)) {
                throw new IOException(file + " is damaged (its sum does not agree); build it again");
            }
            return pack(sections);
        }
    }

    private static Pack pack(ByteBuffer[] sections) {
        NameTable names = new NameTable(
                new LongMap(sections[0].asLongBuffer(), sections[1].asIntBuffer()),
                sections[2].asIntBuffer(),
                sections[3].asIntBuffer(),
                sections[4].asShortBuffer(),
                sections[5].asShortBuffer(),
                sections[6]);
        ConceptTable concepts = new ConceptTable(
                sections[7],
                sections[8],
                sections[9].asIntBuffer(),
                sections[10],
                new LongMap(sections[11].asLongBuffer(), sections[12].asIntBuffer()));
        return new Pack(
                names, concepts, StandardCharsets.UTF_8.decode(sections[13]).toString());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int width(Buffer section) {
        return section instanceof LongBuffer
                ? 8
                : section instanceof IntBuffer ? 4 : section instanceof ShortBuffer ? 2 : 1;
    }

    private static long padded(long length) {
        return length + 7 & ~7L;
    }

    private static void write(FileChannel out, Buffer section, CRC32C sum) throws IOException {
        int width = width(section);
        ByteBuffer chunk = little(CHUNK);
        for (int from = 0; from < section.limit(); from += CHUNK / width) {
            int count = Math.min(CHUNK / width, section.limit() - from);
            chunk.clear();
            switch (width) {
                case 8 -> chunk.asLongBuffer().put(0, (LongBuffer) section, from, count);
                case 4 -> chunk.asIntBuffer().put(0, (IntBuffer) section, from, count);
                case 2 -> chunk.asShortBuffer().put(0, (ShortBuffer) section, from, count);
                default -> chunk.put(0, (ByteBuffer) section, from, count);
            }
            chunk.limit((int) padded((long) count * width));
            for (int i = count * width; i < chunk.limit(); i++) {
                chunk.put(i, (byte) 0);
            }
            sum.update(chunk);
            chunk.rewind();
            while (chunk.hasRemaining()) {
                out.write(chunk);
            }
        }
    }
}
