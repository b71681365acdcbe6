package org.wiredesk.enrich.entity.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.entity.tagger.Passage.Name;
import org.wiredesk.enrich.knowledge.Concept;
import org.wiredesk.enrich.knowledge.Cues;
import org.wiredesk.enrich.knowledge.Knowledge;
import org.wiredesk.enrich.words.Lists;

/**
 * Makes annotated sentences out of templates and names. The templates and most names are files of the training folder;
 * given names and places come from the lists and the knowledge that we ship. The same seed makes the same sentences.
 */
final class SentenceMaker {

    private static final String[] SYLLABLES =
            ("al an ar ba bel ber bo bra ca cen cor da del den dor dy el en er fa fer fin flo ga gen gra ha hel il in ka kel"
                            + " kor la lan len lex lin lo lu ma mar mer mi mon na nel ner no nor nu on or pa pel per pi po pra qua"
                            + " ra ran rel ri ro ru sa san sen ser si sol sta ster su ta tan tel ten ter ti to tra tri ul un va ven"
                            + " ver vi vo wel win xa xen yo za zen zo")
                    .split(" ");

    private static final List<String> LANGUAGES = List.of("en", "de", "nl", "es", "fr", "it", "pt", "pl");

    private final Random random;
    private final Map<String, List<String>> templates = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, List<String>> given = new HashMap<>();
    private final Map<String, List<String>> cities = new HashMap<>();
    private final Map<String, List<String>> countries = new HashMap<>();

    private final Map<String, List<String>> words = new HashMap<>();

    private StringBuilder text = new StringBuilder();
    private List<Name> names = new ArrayList<>();

    private SentenceMaker(long seed) {
        this.random = new Random(seed);
    }

    static SentenceMaker open(Path folder, Knowledge knowledge, long seed) throws IOException {
        SentenceMaker maker = new SentenceMaker(seed);
        for (String language : LANGUAGES) {
            for (String line : lines(folder.resolve(language + ".txt"))) {
                boolean sport = line.contains("{k}") || line.contains("{K}");
                maker.templates
                        .computeIfAbsent(language + (sport ? "/sport" : ""), key -> new ArrayList<>())
                        .add(line);
            }
        }
        for (String line : lines(folder.resolve("names.txt"))) {
            String[] cells = line.split("\t");
            maker.values
                    .computeIfAbsent(cells[0] + "/" + cells[1], key -> new ArrayList<>())
                    .addAll(List.of(cells[2].split("\\|")));
        }
        for (String line : Lists.lines(Cues.class, "family-names.txt")) {
            String[] cells = line.split("\t");
            maker.values.put("family/" + cells[0], List.of(cells[1].split("\\|")));
        }
        for (String line : Lists.lines(Cues.class, "words.txt")) {
            String[] cells = line.split("\t");
            maker.words.computeIfAbsent(cells[0], key -> new ArrayList<>()).addAll(List.of(cells[1].split(" ")));
        }
        maker.readGiven();
        maker.readPlaces(knowledge);
        return maker;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .toList();
    }

    private void readGiven() {
        String[] groups = {"en", "de", "fr", "es", "it", "nl", "pt", "pl", "x", "x", "x", "x"};
        List<String> lines = Lists.lines(Cues.class, "given-names.txt");
        for (int i = 0; i < groups.length; i++) {
            given.computeIfAbsent(groups[i], key -> new ArrayList<>())
                    .addAll(List.of(lines.get(i).split(" ")));
        }
    }

    private void readPlaces(Knowledge knowledge) {
        for (int i = 0; i < knowledge.size(); i++) {
            Concept concept = knowledge.concept(i);
            if (concept.kind() != Kind.PLACE) {
                continue;
            }
            boolean country = concept.within().isEmpty() && concept.uri() != null && concept.prior() >= 70;
            if (concept.uri() == null) {
                continue;
            }
            Map<String, List<String>> target = country ? countries : cities;
            for (String language : LANGUAGES) {
                List<String> list = target.computeIfAbsent(language, key -> new ArrayList<>());
                int times = country ? 1 : concept.prior() >= 80 ? 12 : concept.prior() >= 50 ? 2 : 1;
                for (int n = 0; n < times; n++) {
                    list.add(concept.name(language));
                }
            }
        }
    }

    /** One to four sentences of one language. */
    Passage next(String language) {
        text = new StringBuilder();
        names = new ArrayList<>();
        int sentences = 1 + random.nextInt(5);
        boolean sport = random.nextInt(language.equals("en") ? 3 : 5) == 0;
        for (int i = 0; i < sentences; i++) {
            if (i > 0) {
                text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
            }
            List<String> list = templates.get(sport && random.nextInt(4) > 0 ? language + "/sport" : language);
            String template = list.get(random.nextInt(list.size()));
            int from = text.length();
            expand(template, language, true);
            if (random.nextInt(16) == 0) {
                shout(from);
            }
        }
        return new Passage(text.toString(), language, names);
    }

    /** What fills a slot of a template: a name of its kind. */
    String filled(char slot, String language) {
        text = new StringBuilder();
        slot(slot, language, false);
        return text.toString();
    }

    private void shout(int from) {
        String loud = text.substring(from).toUpperCase(Locale.ROOT);
        if (loud.length() == text.length() - from) {
            text.replace(from, text.length(), loud);
        }
    }

    private void expand(String template, String language, boolean annotate) {
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            if (c == '{') {
                int close = template.indexOf('}', i);
                slot(template.charAt(i + 1), language, annotate);
                i = close + 1;
            } else if (c == '#') {
                text.append(number());
                i++;
            } else {
                text.append(c);
                i++;
            }
        }
    }

    private void slot(char slot, String language, boolean annotate) {
        switch (slot) {
            case 'p' -> name(person(language), Kind.PERSON, annotate);
            case 'l' -> name(family(language), Kind.PERSON, annotate);
            case 'f' -> name(pick(given, language), Kind.PERSON, annotate);
            case 'c' -> name(random.nextInt(40) == 0 ? invented() : pick(cities, language), Kind.PLACE, annotate);
            case 'n' -> name(pick(countries, language), Kind.PLACE, annotate);
            case 'r' -> pattern(random.nextInt(5) == 0 ? "feature" : "region", language, Kind.PLACE, annotate);
            case 'o' -> pattern("company", language, Kind.ORGANISATION, annotate);
            case 'K' ->
                name(
                        random.nextInt(5) == 0 ? value("region", language) : pick(cities, language),
                        Kind.ORGANISATION,
                        annotate);
            case 'k' -> pattern("club", language, Kind.ORGANISATION, annotate);
            case 'g' -> pattern("body", language, Kind.ORGANISATION, annotate);
            case 'a' -> name(acronym(), Kind.ORGANISATION, annotate);
            case 'b' -> pattern("band", language, Kind.ORGANISATION, annotate);
            case 'e' -> pattern("feature", language, Kind.PLACE, annotate);
            case 'm' -> pattern("event", language, Kind.UNKNOWN, annotate);
            case 'u' -> pattern("town", language, Kind.PLACE, annotate);
            case 'C' -> name(pick(cities, language).toUpperCase(Locale.ROOT), Kind.PLACE, annotate);
            case 'T' -> title(language);
            case 't' -> text.append(value("term", language));
            case 'R' -> text.append(value("numeral", "x"));
            case 'N' -> text.append(value("nation", language));
            case 'W' -> text.append(value("day", language));
            case 'w' -> text.append(invented());
            case 'v' -> text.append(word(language));
            case 'V' -> text.append(capital(word(language)));
            case 'X' -> text.append(noun());
            case 'S' -> salad(language);
            default -> throw new IllegalArgumentException("no such slot: {" + slot + "}");
        }
    }

    /** Common words in any order: what is written with a capital here is no name. */
    private void salad(String language) {
        int length = 2 + random.nextInt(6);
        boolean noun = false;
        for (int i = 0; i < length; i++) {
            // Two German nouns seldom stand side by side; two capitals side by side are mostly a name.
            String word = noun && random.nextInt(12) > 0 ? any(random, words.get(language)) : word(language);
            noun = Character.isUpperCase(word.charAt(0));
            text.append(i > 0 ? " " : "").append(word);
        }
    }

    /** What a film, a song, a book or a game is called: words, names, or both, and never a name that is marked. */
    private void title(String language) {
        switch (random.nextInt(10)) {
            case 0 -> text.append(invented());
            case 1 -> text.append(capital(word(language))).append(' ').append(invented());
            case 2 -> text.append(person(language));
            case 3 -> text.append(pick(random.nextBoolean() ? cities : given, language));
            case 4 -> text.append(value("article", language)).append(' ').append(capital(word(language)));
            case 5 -> {
                text.append(value("article", language))
                        .append(' ')
                        .append(capital(word(language)))
                        .append(' ');
                text.append(value("of", language)).append(' ').append(pick(cities, language));
            }
            default -> words(language, 1 + random.nextInt(4));
        }
    }

    /** English writes every word of a title with a capital, others the first. */
    private void words(String language, int length) {
        boolean each = language.equals("en") || random.nextInt(6) == 0;
        for (int i = 0; i < length; i++) {
            String word = word(language);
            text.append(i > 0 ? " " : "");
            if (i > 0 && i + 1 < length && random.nextInt(4) == 0) {
                text.append(value("of", language)).append(' ');
            }
            text.append(i == 0 || each ? capital(word) : word);
        }
    }

    /** A common word; in German half of them are nouns, and some of those compounds. */
    private String word(String language) {
        return language.equals("de") && random.nextInt(5) < 2 ? noun() : any(random, words.get(language));
    }

    private String noun() {
        List<String> nouns = words.get("de+");
        String noun = any(random, nouns);
        String ending = List.of("", "", "", "en", "n", "e", "s", "er", "es").get(random.nextInt(9));
        return switch (random.nextInt(6)) {
            case 0, 1 -> noun + any(random, nouns).toLowerCase(Locale.ROOT) + ending;
            case 2 -> random.nextInt(3) == 0 ? acronym() + "-" + noun : noun + "-" + any(random, nouns);
            default -> noun + ending;
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void pattern(String kind, String language, Kind tag, boolean annotate) {
        int begin = text.length();
        expand(value(kind, language), language, false);
        if (annotate && tag != Kind.UNKNOWN) {
            names.add(new Name(begin, text.length(), tag));
        }
    }

    private void name(String name, Kind kind, boolean annotate) {
        int begin = text.length();
        text.append(name);
        if (annotate) {
            names.add(new Name(begin, text.length(), kind));
        }
    }

    private String person(String language) {
        String from = random.nextInt(4) == 0 ? "x" : random.nextInt(6) == 0 ? "en" : language;
        String first = pick(given, from);
        return switch (random.nextInt(20)) {
            case 0 -> first.charAt(0) + ". " + family(from);
            case 1 -> first.charAt(0) + "." + pick(given, from).charAt(0) + ". " + family(from);
            case 2 -> first + " " + pick(given, from).charAt(0) + ". " + family(from);
            case 3 -> first + " " + pick(given, from) + " " + family(from);
            case 4 ->
                first + " " + family(from) + (language.equals("es") || language.equals("pt") ? " " : "-")
                        + family(from);
            case 5 -> invented() + " " + family(from);
            case 6 -> first + " " + invented();
            default -> first + " " + family(from);
        };
    }

    private String family(String language) {
        return random.nextInt(8) == 0
                ? value("family", "x")
                : random.nextInt(12) == 0 ? invented() : value("family", language);
    }

    private String acronym() {
        if (random.nextInt(2) == 0) {
            return value("acronym", "x");
        }
        int length = 2 + random.nextInt(4);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private String invented() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private String number() {
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(random.nextInt(10));
            case 1 -> String.valueOf(1900 + random.nextInt(127));
            case 2 -> random.nextInt(99) + "." + random.nextInt(99);
            default -> String.valueOf(random.nextInt(100));
        };
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String pick(Map<String, List<String>> lists, String language) {
        return any(random, lists.getOrDefault(language, lists.get("en")));
    }

    /** A value in the language, or one that fits all. */
    private String value(String kind, String language) {
        List<String> own = values.get(kind + "/" + language);
        List<String> all = values.get(kind + "/x");
        if (own == null) {
            return any(random, all != null ? all : values.get(kind + "/en"));
        }
        return any(random, all != null && random.nextInt(3) == 0 ? all : own);
    }
}
