package org.wiredesk.enrich.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.wiredesk.article.Sha256;

/** Rules read from files and made ready to match, with a version that changes when any file does. */
record RuleLibrary(
        Map<String, RuleMatcher> matchers,
        Map<String, OwnTopic> ownTopics,
        List<RuleProblem> problems,
        String version) {

    private static final String EXTENSION = ".rules";

    /** One file per top subject, in the order of the vocabulary. */
    private static final List<String> SHIPPED = List.of(
            "arts",
            "conflict",
            "crime",
            "disaster",
            "economy",
            "education",
            "environment",
            "health",
            "human-interest",
            "labour",
            "lifestyle",
            "politics",
            "religion",
            "science",
            "society",
            "sport",
            "weather");

    /** The rules that we ship and those of a user's folders. */
    static RuleLibrary load(Vocabulary vocabulary, List<Path> folders) throws IOException {
        RuleSet rules = new RuleSet();
        RuleFileReader reader = new RuleFileReader(vocabulary, rules);
        List<byte[]> read = new ArrayList<>();
        for (String name : SHIPPED) {
            byte[] bytes = resource("rules/" + name + EXTENSION);
            read.add(bytes);
            reader.read(name + EXTENSION, lines(bytes));
        }
        for (Path folder : folders) {
            for (Path file : ruleFiles(folder)) {
                byte[] bytes = Files.readAllBytes(file);
                read.add(bytes);
                reader.read(file.toString(), lines(bytes));
            }
        }
        Map<String, RuleMatcher> matchers = new HashMap<>();
        rules.rules().forEach((language, list) -> matchers.put(language, new RuleMatcher(list)));
        String hash = Sha256.hash(read.toArray(byte[][]::new));
        return new RuleLibrary(
                Map.copyOf(matchers),
                Map.copyOf(rules.ownTopics()),
                List.copyOf(rules.problems()),
                "1-" + hash.substring(hash.indexOf(':') + 1, hash.indexOf(':') + 9));
    }

    private static List<Path> ruleFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(RuleLibrary.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
