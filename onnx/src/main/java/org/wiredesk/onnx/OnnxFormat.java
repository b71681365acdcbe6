package org.wiredesk.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wiredesk.enrich.NameModel;

/**
 * A folder as Hugging Face's Optimum exports a token classification model: {@code model.onnx}, {@code tokenizer.json} and
 * {@code config.json} with {@code id2label}.
 */
public final class OnnxFormat implements NameModel.Format {

    static final String MODEL = "model.onnx";
    static final String TOKENIZER = "tokenizer.json";
    static final String CONFIG = "config.json";

    @Override
    public boolean reads(Path folder) {
        return Files.isRegularFile(folder.resolve(MODEL));
    }

    @Override
    public NameModel open(Path folder) throws IOException {
        for (String name : new String[] {TOKENIZER, CONFIG}) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw new IOException(folder.resolve(name) + " is missing; it belongs beside " + MODEL);
            }
        }
        return OnnxModel.open(folder);
    }
}
