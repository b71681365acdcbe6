package org.wiredesk.enrich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.wiredesk.article.Enrichment.Kind;

/**
 * A model of the user's own that finds names, in place of the tagger that we ship. Safe for many threads; the same text
 * gives the same names.
 */
public interface NameModel {

    /**
     * A name that was found.
     *
     * @param begin UTF-16 index of the first character
     * @param end after the last
     * @param confidence 0 to 100
     */
    record Name(Kind kind, int begin, int end, int confidence) {}

    /** Names the model and the very version of it, for provenance. */
    String id();

    /**
     * Names in text order, none inside another.
     *
     * @param text headline or body; line ends are {@code \n}
     */
    List<Name> find(String text);

    /**
     * A way to keep models in a folder. Such formats need large libraries, so they live in modules of their own and are
     * found on the class path by {@link ServiceLoader}.
     */
    interface Format {

        /** Whether the folder looks like this format. */
        boolean reads(Path folder);

        /** @throws IOException with a sentence that names the file and what is wrong with it */
        NameModel open(Path folder) throws IOException;
    }

    /** @throws IOException with a sentence, if the folder holds no model that can be opened */
    static NameModel open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is not a folder; a model is a folder with its files");
        }
        boolean any = false;
        for (Format format : ServiceLoader.load(Format.class)) {
            any = true;
            if (format.reads(folder)) {
                return format.open(folder);
            }
        }
        throw new IOException(
                any
                        ? folder
                                + " holds no model that is understood; it needs model.onnx, tokenizer.json and config.json"
                        : folder + " cannot be opened: the part that runs models is not installed"
                                + " (./wiredesk --with-models builds it)");
    }
}
