package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Json;
import org.wiredesk.enrich.entity.EntityEnricher;
import tools.jackson.databind.JsonNode;

/**
 * Linking: span and Wikidata id equal, micro F1. Gold without an id that begins with {@code Q} is left out, and so are our
 * mentions that overlap it; our mentions without an id count for nothing. Only what lies in the annotated part of the text
 * counts.
 *
 * <p>Beside it: how much of the gold could be found at all, because the knowledge has the id (candidate recall), and how
 * much of the gold are names, because the sets also link pronouns and common nouns, which no enricher here tags.
 */
public final class LinkingTask {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final EntityEnricher enricher;
    private final Set<String> known;

    private LinkingTask(EntityEnricher enricher, Set<String> known) {
        this.enricher = enricher;
        this.known = known;
    }

    private record Link(int begin, int end, String id) {}

    /** @param args the data folder, then optionally how many errors to show */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]).resolve("el");
        int errors = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        LinkingTask task = new LinkingTask(EntityEnricher.shipped(), EntityEnricher.shippedUris());
        System.out.printf("%-28s %6s %6s %6s %6s %10s %10s%n", "set", "links", "P", "R", "F1", "candidates", "names");
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                task.measure(file, errors);
            }
        }
    }

    private void measure(Path file, int errors) throws IOException {
        int gold = 0;
        int found = 0;
        int right = 0;
        int candidates = 0;
        int names = 0;
        List<String> worst = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode article = Json.mapper().readTree(line);
            String text = article.get("text").asString();
            Set<Link> links = new HashSet<>();
            List<Link> ignored = new ArrayList<>();
            for (JsonNode label : article.get("labels")) {
                String id = label.get("entity_id").asString();
                Link link = new Link(
                        label.get("span").get(0).asInt(),
                        label.get("span").get(1).asInt(),
                        id);
                if (id.matches("Q[0-9]+")) {
                    links.add(link);
                } else {
                    ignored.add(link);
                }
            }
            int from = article.get("evaluation_span").get(0).asInt();
            int to = article.get("evaluation_span").get(1).asInt();
            Set<Link> ours = ours(text, from, to, ignored);
            for (Link link : links) {
                gold++;
                candidates += known.contains(WIKIDATA + link.id()) ? 1 : 0;
                names += Character.isUpperCase(text.codePointAt(text.offsetByCodePoints(0, link.begin()))) ? 1 : 0;
                right += ours.contains(link) ? 1 : 0;
                if (!ours.contains(link)) {
                    worst.add("missed " + shown(text, link));
                }
            }
            found += ours.size();
            ours.stream()
                    .filter(link -> !links.contains(link))
                    .forEach(link -> worst.add("wrong  " + shown(text, link)));
        }
        double precision = found == 0 ? 0 : (double) right / found;
        double recall = gold == 0 ? 0 : (double) right / gold;
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        System.out.printf(
                Locale.ROOT,
                "%-28s %6d %6.3f %6.3f %6.3f %10.3f %10.3f%n",
                file.getFileName(),
                gold,
                precision,
                recall,
                f1,
                (double) candidates / gold,
                (double) names / gold);
        worst.stream().limit(errors).forEach(error -> System.out.println("    " + error));
    }

    private Set<Link> ours(String text, int from, int to, List<Link> ignored) {
        Set<Link> links = new HashSet<>();
        for (Mention mention : enricher.enrich(NerTask.document("en", text)).mentions()) {
            Link link =
                    new Link(mention.begin(), mention.end(), mention.target().replace(WIKIDATA, ""));
            boolean counts = mention.target().startsWith(WIKIDATA)
                    && link.begin() >= from
                    && link.end() <= to
                    && ignored.stream().noneMatch(other -> other.begin() < link.end() && link.begin() < other.end());
            if (counts) {
                links.add(link);
            }
        }
        return links;
    }

    private static String shown(String text, Link link) {
        int begin = text.offsetByCodePoints(0, link.begin());
        int end = text.offsetByCodePoints(0, link.end());
        String context = text.substring(Math.max(0, begin - 40), begin)
                + "["
                + text.substring(begin, end)
                + "]"
                + text.substring(end, Math.min(text.length(), end + 30));
        return link.id() + " " + context.replace('\n', '|');
    }
}
