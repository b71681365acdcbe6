package org.wiredesk.enrich.page;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what {@link PageFuzz} starts from and what it ever found. */
class PageFuzzInputsTest {

    static Stream<Path> inputs() throws IOException, URISyntaxException {
        Path folder = Path.of(PageFuzzInputsTest.class
                .getResource("PageFuzzInputs/readsAnyBytes")
                .toURI());
        return Files.list(folder).sorted();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void answersSoundlyAndInTime(Path input) throws IOException {
        PageFuzz.read(Files.readAllBytes(input));
    }
}
