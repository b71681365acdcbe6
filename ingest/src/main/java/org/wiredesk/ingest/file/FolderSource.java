package org.wiredesk.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Memory;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.Source;
import org.wiredesk.ingest.source.Urls;

/**
 * A folder and those below it, in the order of their names. Hidden files are left alone, and so are lists of feeds,
 * which are sources of their own. Links are not followed: what they point to inside the folder is read in its own
 * place, and what lies outside is refused.
 *
 * <p>Followed, it is an inbox: each read looks only at files that came or changed since the one before, and leaves a
 * file for the next time whose writer may not be done: one that was written to in the last second, or in the last ten
 * and looked otherwise the time before. Names by which programs mark what they are still writing ({@code .part},
 * {@code .tmp} and so on) are left alone until they are renamed.
 */
public final class FolderSource implements Source {

    private static final Duration STILL_BEING_WRITTEN = Duration.ofSeconds(1);
    private static final Duration LONG_DONE = Duration.ofSeconds(10);
    private static final Pattern TEMPORARY =
            Pattern.compile("(?i).*(\\.(part|partial|filepart|tmp|temp|crdownload|download|swp)|~)|~\\$.*");

    private final String name;
    private final Path folder;
    private final @Nullable Duration interval;
    private final FileReader reader;
    private final Clock clock;
    private final Map<Path, State> read = new HashMap<>();
    private final Map<Path, State> lookedAt = new HashMap<>();

    /**
     * @param name as the user gave it
     * @param interval between reads of a folder that is followed; null to read it once
     */
    public FolderSource(String name, Path folder, @Nullable Duration interval, Formats formats, Clock clock) {
        this.name = name;
        this.folder = folder;
        this.interval = interval;
        this.reader = new FileReader(formats, clock);
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public Optional<Duration> pause() {
        return Optional.ofNullable(interval);
    }

    @Override
    public void read(Memory memory, Consumer<Discovery> to) throws InterruptedException {
        readFolder(folder, to);
        read.keySet().removeIf(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
        lookedAt.keySet().removeIf(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    private void readFolder(Path current, Consumer<Discovery> to) throws InterruptedException {
        List<Path> members;
        try (Stream<Path> all = Files.list(current)) {
            members = all.sorted().toList();
        } catch (IOException e) {
            to.accept(delivery(current).refused(Reason.UNREADABLE_FILE, "cannot be listed: " + e));
            return;
        }
        for (Path member : members) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            String name = member.getFileName().toString();
            if (name.startsWith(".") || TEMPORARY.matcher(name).matches()) {
                continue;
            }
            if (Files.isDirectory(member, LinkOption.NOFOLLOW_LINKS)) {
                readFolder(member, to);
            } else if (isNew(member)) {
                readFile(member, to);
            }
        }
    }

    private void readFile(Path file, Consumer<Discovery> to) {
        if (Files.isSymbolicLink(file)) {
            if (leadsOut(file)) {
                to.accept(delivery(file).refused(Reason.OUTSIDE_FOLDER, "a link that leads out of the folder"));
            }
        } else if (!Format.ofFile(file).equals(Optional.of(Format.LIST))) {
            reader.read(file, Urls.ofFile(folder, file), origin(file), to);
        }
    }

    /** Whether a file came or changed since it was last read, and its writer seems to be done. */
    private boolean isNew(Path file) {
        if (interval == null) {
            return true;
        }
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Duration quiet = Duration.between(now.lastModifiedTime().toInstant(), clock.instant());
            boolean beingWritten = !quiet.isNegative() && quiet.compareTo(STILL_BEING_WRITTEN) < 0;
            State state = new State(now.size(), now.lastModifiedTime().toMillis());
            if (beingWritten || state.equals(read.get(file))) {
                lookedAt.put(file, state);
                return false;
            }
            boolean stable = quiet.compareTo(LONG_DONE) >= 0 || state.equals(lookedAt.get(file));
            (stable ? read : lookedAt).put(file, state);
            return stable;
        } catch (IOException goneAgain) {
            return false;
        }
    }

    private boolean leadsOut(Path link) {
        try {
            return !link.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException broken) {
            return true;
        }
    }

    private Delivery delivery(Path file) {
        return Delivery.ofFile(Urls.ofFile(folder, file), origin(file), clock.instant());
    }

    private String origin(Path file) {
        return Path.of(name).resolve(folder.relativize(file)).toString();
    }

    private record State(long size, long modified) {}
}
