package org.wiredesk.benchmarks.micro;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.wiredesk.enrich.knowledge.BuildOptions;
import org.wiredesk.enrich.knowledge.BuildProgress;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.knowledge.KnowledgeBuild;

/**
 * A saved knowledge file of two million generated names (a million people with an alias each): opening it, and matching one
 * million characters of generated text in which every twentieth word or so belongs to a known name.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class KnowledgeBenchmark {

    private static final int PEOPLE = 1_000_000;
    private static final int CHARACTERS = 1_000_000;

    private static final String[] BEGINS =
            "Al Ber Cor Dan El Fri Gar Hol Is Jo Kar Lin Mar Nor Ol Per Quin Ras Sel Tor Ul Var Wil Yor Zel".split(" ");
    private static final String[] MIDDLES = "a e i o u an en in on ar er ir or al el il".split(" ");
    private static final String[] ENDS =
            "bach berg dal feld gren holm land man mond nes rod sen stad ter vik wald".split(" ");

    private Path folder;
    private Path file;
    private String text;
    private Function<String, List<String>> finder;

    @Setup(Level.Trial)
    public void build() throws IOException {
        folder = Files.createTempDirectory("wiredesk-knowledge");
        Path rows = folder.resolve("rows.tsv");
        file = folder.resolve("two-million.know");
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder words = new StringBuilder(CHARACTERS + 100);
        try (BufferedWriter out = Files.newBufferedWriter(rows)) {
            for (int i = 1; i <= PEOPLE; i++) {
                String family = word(random) + ENDS[random.nextInt(ENDS.length)];
                String name = word(random) + " " + family;
                out.write("Q" + i + "\tperson\t60\t" + name + "\tQ183\t" + word(random) + " " + name + "\n");
                if (i % 100 == 0 && words.length() < CHARACTERS) {
                    words.append(name).append(' ');
                    prose(words, random);
                }
            }
        }
        text = words.substring(0, Math.min(CHARACTERS, words.length()));
        KnowledgeBuild.build(
                new BuildOptions(List.of(rows), file, Set.of("en"), 0, 0, Optional.empty()), BuildProgress.SILENT);
        Files.delete(rows);
        finder = Knowledge.only(List.of(file)).finder();
    }

    private static String word(SplittableRandom random) {
        return BEGINS[random.nextInt(BEGINS.length)]
                + MIDDLES[random.nextInt(MIDDLES.length)]
                + ENDS[random.nextInt(ENDS.length)].charAt(0)
                + MIDDLES[random.nextInt(MIDDLES.length)];
    }

    private static void prose(StringBuilder words, SplittableRandom random) {
        for (int i = 0; i < 18; i++) {
            String word = word(random);
            words.append(i % 6 == 0 ? word : word.toLowerCase(java.util.Locale.ROOT))
                    .append(i == 17 ? ". " : " ");
        }
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        System.out.println(Files.size(file) / 1_000_000 + " MB on disk, " + text.length() + " characters");
        Files.delete(file);
        Files.delete(folder);
    }

    @Benchmark
    public Knowledge open() {
        return Knowledge.only(List.of(file));
    }

    @Benchmark
    public List<String> match() {
        return finder.apply(text);
    }
}
