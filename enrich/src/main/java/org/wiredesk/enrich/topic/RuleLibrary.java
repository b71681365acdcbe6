package org.wiredesk.enrich.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.wiredesk.article.Sha256;

/**
 * The rules that we ship and those of a user, with a version that changes when any file does. A user's rules are read at
 * once, so that mistakes show at the start. Ours are known to be sound (a test reads them all) and are read by language,
 * when the first article in that language comes: reading all four would cost every start what most never need.
 */
final class RuleLibrary {

    private static final String EXTENSION = ".rules";

    /** One file per top subject. */
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

    /** The first four with topics at all levels, the others with the top subjects. */
    private static final Set<String> SHIPPED_LANGUAGES = Set.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "sw");

    private final Vocabulary vocabulary;
    private final List<RuleFile> shipped;
    private final RuleSet own;
    private final String version;
    private final Map<String, Optional<RuleMatcher>> matchers = new ConcurrentHashMap<>();

    private RuleLibrary(Vocabulary vocabulary, List<RuleFile> shipped, RuleSet own, String version) {
        this.vocabulary = vocabulary;
        this.shipped = shipped;
        this.own = own;
        this.version = version;
    }

    private record RuleFile(String name, byte[] bytes) {

        List<String> lines() {
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** The rules that we ship and those of a user's folders. */
    static RuleLibrary load(Vocabulary vocabulary, List<Path> folders) throws IOException {
        List<RuleFile> shipped = SHIPPED.stream()
                .map(name -> new RuleFile(name + EXTENSION, resource("rules/" + name + EXTENSION)))
                .toList();
        List<byte[]> contents =
                new ArrayList<>(shipped.stream().map(RuleFile::bytes).toList());
        RuleSet own = new RuleSet();
        RuleFileReader reader = new RuleFileReader(vocabulary, language -> true, own);
        for (Path folder : folders) {
            for (Path path : ruleFiles(folder)) {
                RuleFile file = new RuleFile(path.toString(), Files.readAllBytes(path));
                contents.add(file.bytes());
                reader.read(file.name(), file.lines());
            }
        }
        String hash = Sha256.hash(contents.toArray(byte[][]::new));
        int digits = hash.indexOf(':') + 1;
        return new RuleLibrary(vocabulary, shipped, own, "1-" + hash.substring(digits, digits + 8));
    }

    /** What finds the rules of a language; empty if there is no rule in that language. */
    Optional<RuleMatcher> matcher(String language) {
        boolean known = SHIPPED_LANGUAGES.contains(language) || own.rules().containsKey(language);
        return known ? matchers.computeIfAbsent(language, this::read) : Optional.empty();
    }

    private Optional<RuleMatcher> read(String language) {
        RuleSet rules = shippedRules(language);
        List<Rule> all = new ArrayList<>(rules.rules().getOrDefault(language, List.of()));
        all.addAll(own.rules().getOrDefault(language, List.of()));
        return all.isEmpty() ? Optional.empty() : Optional.of(new RuleMatcher(all));
    }

    /** Our rules of one language, with whatever was refused. */
    RuleSet shippedRules(String language) {
        RuleSet rules = new RuleSet();
        RuleFileReader reader = new RuleFileReader(vocabulary, language::equals, rules);
        shipped.forEach(file -> reader.read(file.name(), file.lines()));
        return rules;
    }

    Optional<OwnTopic> ownTopic(String uri) {
        return Optional.ofNullable(own.ownTopics().get(uri));
    }

    /** What was refused of the user's rules, in the order of files and lines. */
    List<RuleProblem> problems() {
        return List.copyOf(own.problems());
    }

    String version() {
        return version;
    }

    private static List<Path> ruleFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(RuleLibrary.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
