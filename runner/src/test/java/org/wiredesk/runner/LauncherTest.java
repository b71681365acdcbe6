package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with JDKs and a Maven that only print how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        Files.copy(Path.of("..", "wiredesk"), project.resolve("wiredesk"));
        assertThat(project.resolve("wiredesk").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void takesTheJavaThatItIsTold() throws Exception {
        built();
        Path chosen = jdk("21.0.4");
        assertThat(launch(
                        Map.of(
                                "WIREDESK_JAVA",
                                chosen.toString(),
                                "JAVA_HOME",
                                jdk("25").toString()),
                        "tag",
                        "a b.txt"))
                .contains("java 21.0.4")
                .contains("-cp " + project.toRealPath().resolve("runner/target/wiredesk.jar")
                        + " org.wiredesk.runner.Main tag a b.txt");
    }

    @Test
    void putsThePartThatRunsModelsOnTheClassPathOnceItIsBuilt() throws Exception {
        built();
        Map<String, String> java = Map.of("WIREDESK_JAVA", jdk("21.0.4").toString());
        assertThat(launch(java, "--with-models")).contains("-pl runner,onnx -am package");

        Path models = Files.createDirectories(project.resolve("onnx/target"));
        Files.writeString(models.resolve("wiredesk-onnx.jar"), "");

        assertThat(launch(java, "tag", "x"))
                .contains(":" + project.toRealPath().resolve("onnx/target/wiredesk-onnx.jar") + ":")
                .contains("onnx/target/lib/* org.wiredesk.runner.Main tag x");
        assertThat(launch(java, "--rebuild")).contains("-pl runner,onnx -am package");
    }

    @Test
    void takesJavaHomeWhereItIsNewEnough() throws Exception {
        built();
        assertThat(launch(Map.of("JAVA_HOME", jdk("17.0.2").toString()), "topics"))
                .contains("java 17.0.2");
        assertThat(launch(Map.of("JAVA_HOME", jdk("1.8.0_402").toString()), "topics"))
                .doesNotContain("java 1.8");
    }

    @Test
    void refusesAnOldJavaThatItIsTold() throws Exception {
        built();
        assertThat(launch(Map.of("WIREDESK_JAVA", jdk("11.0.9").toString()), "topics"))
                .contains("is not a Java of 17 or newer");
    }

    @Test
    void knowsEveryCommand() throws IOException {
        String commands = Files.readString(Path.of("..", "wiredesk"))
                .lines()
                .filter(line -> line.startsWith("    run |"))
                .findFirst()
                .orElseThrow();

        assertThat(commands.strip().replace(") ;;", "").split(" \\| "))
                .containsExactlyInAnyOrderElementsOf(
                        Main.commands(Console.ofProcess(new StopSignal(Duration.ofSeconds(1), code -> {})))
                                .getSubcommands()
                                .keySet());
    }

    @Test
    void givesEachJavaOnlyFlagsThatItKnows() throws Exception {
        built();
        String old = launch(Map.of("WIREDESK_JAVA", jdk("17.0.2").toString()), "tag", "x");
        assertThat(old).contains("-XX:TieredStopAtLevel=1").doesNotContain("native-access", "AutoCreate", "sun-misc");
        String current = launch(Map.of("WIREDESK_JAVA", jdk("25.0.1").toString()), "run", "x");
        assertThat(current)
                .contains("--enable-native-access=ALL-UNNAMED", "-XX:+AutoCreateSharedArchive", "cds/run-25.jsa")
                .doesNotContain("TieredStopAtLevel");
        assertThat(current.indexOf("--enable-native-access")).isLessThan(current.indexOf("-cp"));
    }

    @Test
    void buildsOnFirstUseAndSaysSo() throws Exception {
        String said = launch(Map.of("WIREDESK_JAVA", jdk("25.0.1").toString()), "tag", "x");
        assertThat(said)
                .contains("wiredesk: building on first use with Maven and Java 25")
                .contains("mvn -q -B -Dstyle.color=never -DskipTests -pl runner -am package")
                .contains("java 25.0.1");
    }

    @Test
    void findsItselfThroughLinks() throws Exception {
        built();
        Path bin = Files.createDirectories(folder.resolve("my bin"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../a project/wiredesk"));
        Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first").toAbsolutePath());

        for (String link : List.of("first", "second")) {
            assertThat(launch(
                            bin.resolve(link),
                            Map.of("WIREDESK_JAVA", jdk("25.0.1").toString()),
                            "topics"))
                    .contains("-cp " + project.toRealPath().resolve("runner/target/wiredesk.jar"));
        }
    }

    /** Otherwise Java could not read file names beyond ASCII, its own jars' included. */
    @Test
    void givesJavaALocaleWhereThereIsNone() throws Exception {
        built();
        Path jdk = jdk("25.0.1");
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\n");
        Map<String, String> none = Map.of("WIREDESK_JAVA", jdk.toString(), "LC_ALL", "", "LC_CTYPE", "", "LANG", "C");
        Map<String, String> own =
                Map.of("WIREDESK_JAVA", jdk.toString(), "LC_ALL", "", "LC_CTYPE", "", "LANG", "de_DE.UTF-8");

        assertThat(launch(none, "topics")).contains("LC_ALL=C.UTF-8");
        assertThat(launch(own, "topics")).doesNotContain("C.UTF-8");
    }

    @Test
    void saysThatMavenOrACompilerIsMissing() throws Exception {
        Path jdk = jdk("25.0.1");
        Files.delete(jdk.resolve("bin/javac"));
        assertThat(launch(Map.of("WIREDESK_JAVA", jdk.toString()), "tag", "x")).contains("has no compiler");
        Files.delete(folder.resolve("bin/mvn"));
        assertThat(launch(Map.of("WIREDESK_JAVA", jdk("25.0.1").toString(), "PATH", tools()), "tag", "x"))
                .contains("needs Maven (mvn)");
    }

    private void built() throws IOException {
        Files.createDirectories(project.resolve("runner/target"));
        Files.writeString(project.resolve("runner/target/wiredesk.jar"), "");
    }

    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/java"), "java " + version);
        program(home.resolve("bin/javac"), "javac");
        return home;
    }

    /** A folder with the few programs that the script needs, and no Maven. */
    private String tools() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sed", "dirname", "readlink", "mkdir", "stty")) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                if (Files.exists(Path.of(place, tool)) && !Files.exists(bin.resolve(tool))) {
                    Files.writeString(bin.resolve(tool), "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
                    assertThat(bin.resolve(tool).toFile().setExecutable(true)).isTrue();
                }
            }
        }
        return bin.toString();
    }

    private static void program(Path file, String name) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho \"" + name + " $*\"\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String launch(Map<String, String> environment, String... args) throws Exception {
        return launch(project.resolve("wiredesk"), environment, args);
    }

    private String launch(Path launcher, Map<String, String> environment, String... args) throws Exception {
        if (Files.notExists(folder.resolve("bin"))) {
            program(folder.resolve("bin/mvn"), "mvn");
        }
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WIREDESK_") || name.equals("JAVA_HOME"));
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
