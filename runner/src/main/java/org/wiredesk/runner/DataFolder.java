package org.wiredesk.runner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one {@code wiredesk run}:
 *
 * <pre>
 * DIR/wiredesk.db       articles with their tags (SQLite)
 * DIR/kafka/            the embedded broker's log: the archive
 * DIR/streams/          what the enrich stage can make again
 * DIR/log/wiredesk.log  what happened
 * DIR/lock              held by the process that works here
 * DIR/kafka.address     where that process's broker listens
 * </pre>
 */
record DataFolder(Path path) {

    Path database() {
        return path.resolve("wiredesk.db");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    /** State of the stream stage; can be rebuilt from Kafka. */
    Path streams() {
        return path.resolve("streams");
    }

    Path log() {
        return path.resolve("log").resolve("wiredesk.log");
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    private Path addressFile() {
        return path.resolve("kafka.address");
    }

    boolean exists() {
        return Files.isDirectory(kafka()) || Files.exists(database());
    }

    /**
     * Takes the folder for this process; the operating system gives it back when the process ends, however it ends.
     *
     * @throws FailedException if another process has it, or it cannot be written
     */
    Lock lock() {
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(
                    lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new FailedException(path + " is a file, not a folder; name another with --data", e);
        } catch (AccessDeniedException e) {
            throw new FailedException("cannot write in the data folder " + path + "; name another with --data", e);
        } catch (IOException e) {
            throw new FailedException("cannot use the data folder " + path + ": " + e, e);
        }
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder =
                        Files.readString(lockFile(), StandardCharsets.UTF_8).strip();
                channel.close();
                throw new FailedException("the data folder " + path + " is in use by another wiredesk"
                        + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + "; stop that one, or name another folder with --data");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new Lock(channel, addressFile());
        } catch (IOException e) {
            throw new FailedException("cannot lock the data folder " + path + ": " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Where the broker of the process that holds the folder listens, if one does. */
    Optional<String> runningBroker() {
        if (!Files.exists(lockFile())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                lock.release();
                return Optional.empty();
            }
            return Files.exists(addressFile())
                    ? Optional.of(Files.readString(addressFile(), StandardCharsets.UTF_8)
                            .strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new FailedException("cannot look into the data folder " + path + ": " + e, e);
        }
    }

    /** The folder is ours until this is closed. */
    static final class Lock implements AutoCloseable {

        private final FileChannel channel;
        private final Path addressFile;

        private Lock(FileChannel channel, Path addressFile) {
            this.channel = channel;
            this.addressFile = addressFile;
        }

        /** Tells other commands where the broker of this folder listens. */
        void announceBroker(String address) {
            try {
                Files.writeString(addressFile, address, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new FailedException("cannot write " + addressFile + ": " + e, e);
            }
        }

        @Override
        public void close() {
            try (channel) {
                Files.deleteIfExists(addressFile);
                channel.truncate(0);
            } catch (IOException e) {
                throw new FailedException("cannot give the data folder back: " + e, e);
            }
        }
    }
}
