package org.wiredesk.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.Article;
import org.wiredesk.article.DroppedArticle;
import org.wiredesk.ingest.Collected;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.source.Limits;
import org.wiredesk.ingest.source.Memory;

class FolderSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(60);

    @TempDir
    Path temp;

    @Test
    void readsAllThatIsInItInTheOrderOfNames() throws Exception {
        write("in/b.txt", "B");
        write("in/a/z.txt", "Z");
        write("in/c.html", "<p>C</p>");

        Collected found = read(folder(null));

        assertThat(found.articles())
                .extracting(Article::uri)
                .containsExactly("file:a/z.txt", "file:b.txt", "file:c.html");
    }

    @Test
    void leavesHiddenFilesAndListsOfFeedsAlone() throws Exception {
        write("in/.DS_Store", "x");
        write("in/.git/a.txt", "x");
        write("in/feeds.opml", "<opml/>");

        assertThat(read(folder(null)).all()).isEmpty();
    }

    @Test
    void refusesALinkThatLeadsOutAndDoesNotReadAFileTwice() throws Exception {
        write("secret.txt", "Secret");
        write("in/a.txt", "A");
        Files.createSymbolicLink(temp.resolve("in/b.txt"), temp.resolve("secret.txt"));
        Files.createSymbolicLink(temp.resolve("in/c.txt"), temp.resolve("in/a.txt"));
        Files.createSymbolicLink(temp.resolve("in/d"), temp);

        Collected found = read(folder(null));

        assertThat(found.articles()).extracting(Article::uri).containsExactly("file:a.txt");
        assertThat(found.refusals()).extracting(DroppedArticle::uri).containsExactly("file:b.txt", "file:d");
        assertThat(found.refusals()).extracting(DroppedArticle::reason).containsOnly("outside-folder");
    }

    @Test
    void aFollowedFolderGivesEachStateOfAFileOnce() throws Exception {
        FolderSource inbox = folder(Duration.ofSeconds(2));
        Path file = write("in/a.txt", "A");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));

        assertThat(read(inbox).articles()).hasSize(1);
        assertThat(read(inbox).all()).isEmpty();

        Files.writeString(file, "A, corrected");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(5)));
        assertThat(read(inbox).articles()).hasSize(1);
        assertThat(inbox.pause()).contains(Duration.ofSeconds(2));
    }

    @Test
    void aFollowedFolderWaitsForAFileThatIsStillBeingWritten() throws Exception {
        FolderSource inbox = folder(Duration.ofSeconds(2));
        Path file = write("in/a.txt", "Half a sen");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusMillis(300)));
        assertThat(read(inbox).all()).isEmpty();

        Files.writeString(file, "Half a sentence.");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusMillis(1_500)));
        assertThat(read(inbox).all()).as("it grew since the last look").isEmpty();
        assertThat(read(inbox).articles()).hasSize(1);
        assertThat(read(inbox).all()).isEmpty();
    }

    @Test
    void aFileThatItsWriterStillCallsTemporaryIsLeftAloneUntilItIsRenamed() throws Exception {
        FolderSource inbox = folder(Duration.ofSeconds(2));
        for (String name : new String[] {"a.txt.part", "b.tmp", "c.jsonl.filepart", "d.txt~", "~$e.html"}) {
            Files.setLastModifiedTime(write("in/" + name, "Half"), FileTime.from(LONG_AGO));
        }
        assertThat(read(inbox).all()).isEmpty();

        Files.move(temp.resolve("in/a.txt.part"), temp.resolve("in/a.txt"));
        assertThat(read(inbox).articles()).extracting(Article::uri).containsExactly("file:a.txt");
    }

    private FolderSource folder(Duration interval) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("in"));
        return new FolderSource(
                folder.toString(), folder, interval, new Formats(Limits.DEFAULT), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Collected read(FolderSource source) throws InterruptedException {
        Collected found = new Collected();
        source.read(Memory.NONE, found);
        return found;
    }

    private Path write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
