package org.wiredesk.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiredesk.article.CodePoints;
import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Json;

class TagCommandTest {

    @TempDir
    Path folder;

    @Test
    void printsOneRecordALineInTheOrderOfTheInput() throws IOException {
        String second = write("b.txt", GeneratedArticles.text(2, "rejected"));
        String first = write("a.txt", GeneratedArticles.text(1, "announced"));
        Captured tagged = Captured.run("tag", second, first);

        assertThat(tagged.code()).as(tagged.err()).isZero();
        var articles = tagged.out()
                .lines()
                .map(line -> Json.mapper().readValue(line, EnrichedArticle.class))
                .toList();
        assertThat(articles)
                .extracting(EnrichedArticle::headline)
                .containsExactly("Council rejected plan number 2", "Council announced plan number 1");
        assertThat(articles)
                .allSatisfy(article -> assertThat(article.enrichment().mentions())
                        .isNotEmpty()
                        .allSatisfy(mention -> assertThat(CodePoints.slice(
                                        article.text(mention.section()), mention.begin(), mention.end()))
                                .isEqualTo(mention.text())));
    }

    @Test
    void reportsBadInputGoesOnAndFailsAtTheEnd() throws IOException {
        String bad = write("bad.jsonl", "{\"title\":\"One\",\"text\":\"Text of one.\"}\n{\"title\":\n");
        String empty = write("empty.txt", "");
        String good = write("good.txt", GeneratedArticles.text(1, "announced"));
        Captured tagged = Captured.run("tag", bad, empty, good);

        assertThat(tagged.code()).isEqualTo(1);
        assertThat(tagged.out().lines()).hasSize(2);
        assertThat(tagged.err().lines()).hasSize(2);
        assertThat(tagged.err()).contains("bad.jsonl:2: ", "(invalid-json)", "empty.txt: ", "(empty)");
    }

    @Test
    void leavesTheEvidenceOutOfNinjs() throws IOException {
        Captured tagged = Captured.run("tag", "-f", "ninjs", write("a.txt", GeneratedArticles.text(1, "announced")));
        assertThat(tagged.out())
                .contains("\"headlines\"")
                .doesNotContain("\"enrichment\"")
                .doesNotContain("\"acquisition\"");
    }

    @Test
    void marksTheTagsForAPersonAndSeparatesArticles() throws IOException {
        String one = write("a.txt", GeneratedArticles.text(1, "announced"));
        Captured plain = Captured.run("tag", "-f", "text", one, one);
        assertThat(plain.out()).contains("|source]").contains("\u2500\u2500").doesNotContain("\u001b");
        Captured coloured = Captured.run("tag", "-f", "text", "--color", "always", one);
        assertThat(coloured.out()).contains("\u001b[").doesNotContain("|source]");
    }

    @Test
    void saysWhichFileIsNotThere() {
        Captured wrong = Captured.run("tag", folder.resolve("gone.txt").toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("gone.txt: no such file or folder");
    }

    @Test
    void explainsEachTagWithoutColoursWhereThereIsNoTerminal() throws IOException {
        String one = write("a.txt", "Dockers on strike\nThe trade union of the dockers said that the strike goes on.");
        Captured explained = Captured.run("tag", "--explain", one, one);

        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("\nPage\n  title \u00b7 Dockers on strike\n      first line\n")
                .contains("\nTopics\n", ".rules:", "verb \u201csaid\u201d", "\u2500\u2500")
                .doesNotContain("\u001b");
    }

    @Test
    void doesNotExplainToPrograms() throws IOException {
        String one = write("a.txt", GeneratedArticles.text(1, "announced"));
        Captured refused = Captured.run("tag", "--explain", "-f", "json", one);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--explain is text for people");
    }

    @Test
    void writesOnePageForSeveralArticles() throws IOException {
        String one = write("a.txt", GeneratedArticles.text(1, "announced"));
        Captured page = Captured.run("tag", "-f", "html", one, one);

        assertThat(page.code()).as(page.err()).isZero();
        assertThat(page.out()).startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(page.out().split("<article ", -1)).hasSize(3);
    }

    @Test
    void tagsTopicsOfOnesOwnAndNamesTheRuleThatIsWrong() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Path file = Files.writeString(
                rules.resolve("desk.rules"),
                "https://desk.example/topics/quay = Quays\n  en 5: quay NEAR/3 (wall, edge\n  en 6: quay wall\n");
        String one = write("a.txt", "Quay wall to be repaired\nThe quay wall of the old harbour is to be repaired.");
        Captured tagged = Captured.run("tag", "--explain", "--topics", rules.toString(), one);

        assertThat(tagged.code()).as(tagged.err()).isZero();
        assertThat(tagged.out()).contains("Quays", "rule " + file + ":3 found \u201cQuay wall\u201d");
    }

    @Test
    void saysWhichFolderOfTopicsIsNotThere() throws IOException {
        String one = write("a.txt", GeneratedArticles.text(1, "announced"));
        Captured wrong = Captured.run("tag", "--topics", folder.resolve("none").toString(), one);

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("enrich.topics").contains("none").contains("no such folder");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
