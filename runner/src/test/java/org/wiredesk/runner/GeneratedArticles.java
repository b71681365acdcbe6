package org.wiredesk.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Articles that are all different and can be told apart by their number. */
final class GeneratedArticles {

    private GeneratedArticles() {}

    /** Writes text files {@code 00000.txt} and so on, a thousand a folder, as a newsroom's drop folder would hold them. */
    static void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("batch-" + i / 1000).resolve(String.format("%05d.txt", i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(i, "announced"));
        }
    }

    /** The text of an article. */
    static String text(int number, String verb) {
        return "Council " + verb + " plan number " + number + "\n\n"
                + "BERLIN (Reuters) - The council " + verb + " plan number " + number
                + " for the harbour on Tuesday.\n\n"
                + "\"We have waited " + (number % 40 + 2)
                + " years for this,\" said the mayor, according to Der Spiegel.\n";
    }
}
