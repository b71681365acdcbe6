package org.wiredesk.enrich.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.knowledge.NameIndex.Mark;
import org.wiredesk.enrich.words.Fold;
import org.wiredesk.enrich.words.Words;

/** What a knowledge holds, in words for people. */
final class KnowledgeView {

    private KnowledgeView() {}

    static List<String> summary(Knowledge knowledge) {
        List<String> lines = new ArrayList<>();
        for (Pack pack : knowledge.packs()) {
            Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
            for (int i = 0; i < pack.concepts().size(); i++) {
                kinds.merge(pack.concepts().kind(i), 1, Integer::sum);
            }
            lines.add(String.format(
                    Locale.ROOT,
                    "people %,d, organisations %,d, places %,d; names %,d",
                    kinds.getOrDefault(Kind.PERSON, 0),
                    kinds.getOrDefault(Kind.ORGANISATION, 0),
                    kinds.getOrDefault(Kind.PLACE, 0),
                    pack.names().size()));
            lines.add("from " + pack.origin());
        }
        return lines;
    }

    static List<String> bearers(Knowledge knowledge, String name) {
        Words words = Words.of(name);
        long hash = Fold.ROOT;
        for (int i = 0; i < words.size(); i++) {
            hash = Fold.sequence(hash, words.hash(i));
        }
        Map<Integer, Mark> bearers = new TreeMap<>();
        for (int p = 0; p < knowledge.packs().size(); p++) {
            NameTable names = knowledge.packs().get(p).names();
            int slot = names.find(hash);
            for (int entry = slot < 0 ? -1 : names.entry(slot); entry >= 0; entry = names.next(entry)) {
                bearers.putIfAbsent(knowledge.number(p, names.concept(entry)), names.mark(entry));
            }
        }
        return bearers.entrySet().stream()
                .sorted((a, b) -> knowledge.prior(b.getKey()) - knowledge.prior(a.getKey()))
                .map(bearer -> line(knowledge.concept(bearer.getKey()), bearer.getValue()))
                .toList();
    }

    private static String line(Concept concept, Mark mark) {
        StringBuilder line = new StringBuilder();
        line.append(concept.name())
                .append(": ")
                .append(concept.kind())
                .append(", prior ")
                .append(concept.prior());
        line.append(mark == Mark.WEAK ? ", needs support" : mark == Mark.DEMONYM ? ", a word made from its name" : "");
        line.append(mark == Mark.SURNAME ? ", by the surname alone" : "");
        line.append(concept.uri() == null ? ", no uri" : ", " + concept.uri());
        line.append(concept.about().isEmpty() ? "" : ", " + concept.about());
        line.append(concept.within().isEmpty() ? "" : ", within " + String.join(" ", concept.within()));
        new TreeMap<>(concept.names())
                .forEach((language, form) ->
                        line.append(", ").append(language).append(":").append(form));
        return line.toString();
    }
}
