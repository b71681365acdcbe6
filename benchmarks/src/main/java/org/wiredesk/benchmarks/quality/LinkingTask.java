package org.wiredesk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wiredesk.article.Enrichment.Mention;
import org.wiredesk.article.Json;
import org.wiredesk.enrich.entity.EntityEnricher;
import org.wiredesk.enrich.knowledge.Knowledge;
import tools.jackson.databind.JsonNode;

/**
 * Linking: span and Wikidata id equal, micro F1. Gold without an id that begins with {@code Q} is left out, and so are our
 * mentions that overlap it; our mentions without an id count for nothing. Only what lies in the annotated part of the text
 * counts.
 *
 * <p>Beside it: how much of the gold could be found at all, because the knowledge has the id (candidate recall), and how
 * much of the gold are names, because the sets also link common nouns, which no enricher here tags; and, of all sets
 * together, how often a link with a confidence is right.
 */
final class LinkingTask implements QualityTask {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final EntityEnricher enricher = EntityEnricher.shipped();
    private final Set<String> known = Knowledge.shipped().uris();

    private record Link(int begin, int end, String id) {}

    @Override
    public String name() {
        return "linking";
    }

    @Override
    public List<Score> measure(Path data, int errors) throws IOException {
        Path root = data.resolve("el");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Score> scores = new ArrayList<>();
        Calibration calibration = new Calibration();
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                scores.addAll(measureFile(file, errors, calibration));
            }
        }
        scores.addAll(calibration.scores(name()));
        return scores;
    }

    private List<Score> measureFile(Path file, int errors, Calibration calibration) throws IOException {
        int documents = 0;
        long start = System.nanoTime();
        int gold = 0;
        int found = 0;
        int right = 0;
        int candidates = 0;
        int names = 0;
        List<String> worst = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode article = Json.mapper().readTree(line);
            documents++;
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
            Map<Link, Integer> all = ours(text, from, to, ignored);
            Set<Link> ours = all.keySet();
            all.forEach((link, confidence) -> calibration.add(confidence, links.contains(link)));
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
        String set = file.getFileName().toString().replace(".benchmark.jsonl", "");
        double perSecond = documents / ((System.nanoTime() - start) / 1e9);
        String peers = set.startsWith("news-fair") ? "DBpedia Spotlight .36, REL .46, ReFinED .56 (its family)" : "";
        return List.of(
                new Score(
                        name(),
                        set,
                        documents,
                        "micro F1",
                        precision,
                        recall,
                        f1,
                        peers,
                        perSecond,
                        worst.stream().limit(errors).toList()),
                share(set, documents, "candidate recall", candidates / (double) gold, perSecond),
                share(set, documents, "gold that begins with a capital", names / (double) gold, perSecond));
    }

    private Score share(String set, int documents, String measure, double value, double perSecond) {
        return new Score(name(), set, documents, measure, null, null, value, "", perSecond, List.of());
    }

    /** Our links, each with its confidence. */
    private Map<Link, Integer> ours(String text, int from, int to, List<Link> ignored) {
        Map<Link, Integer> links = new LinkedHashMap<>();
        for (Mention mention : enricher.enrich(PlainDocuments.of("en", text)).mentions()) {
            Link link =
                    new Link(mention.begin(), mention.end(), mention.target().replace(WIKIDATA, ""));
            boolean counts = mention.target().startsWith(WIKIDATA)
                    && link.begin() >= from
                    && link.end() <= to
                    && ignored.stream().noneMatch(other -> other.begin() < link.end() && link.begin() < other.end());
            if (counts) {
                links.merge(link, mention.confidence(), Math::max);
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
