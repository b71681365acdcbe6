package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wiredesk.enrich.source.Outlet.Alias;
import org.wiredesk.enrich.source.Outlet.Kind;
import org.wiredesk.enrich.words.WordSet;

/**
 * What names may be, from the shipped files of knowledge: people by their given names and titles, places, organisations.
 * A citing phrase takes persons and countries as well as organisations, so this decides what stands in it.
 */
final class Lexicon {

    private static final String FOLDER = "/org/wiredesk/enrich/knowledge/";
    /** Names from there are inflected. */
    private static final String POLAND = "Q36";

    private static final String LIST = "\\|";

    private final WordSet givenNames;
    private final WordSet familyNames;
    private final WordSet places;
    private final WordSet titles;
    private final WordSet particles;
    private final WordSet common;
    private final List<Outlet> organisations;

    private Lexicon(Reader files) {
        givenNames = new WordSet(files.givenNames);
        familyNames = new WordSet(files.familyNames);
        places = new WordSet(files.places);
        titles = new WordSet(files.titles);
        particles = new WordSet(files.particles);
        common = new WordSet(files.common);
        organisations = files.organisations;
    }

    static Lexicon shipped() {
        Reader files = new Reader();
        lines("given-names.txt").forEach(files::given);
        lines("family-names.txt")
                .forEach(line -> files.familyNames.addAll(
                        List.of(line.substring(line.indexOf('\t') + 1).split(LIST))));
        lines("cues.txt").forEach(files::cue);
        lines("words.txt").forEach(files::words);
        Stream.of("countries", "regions", "places", "cities")
                .flatMap(f -> lines(f + ".tsv"))
                .forEach(files::place);
        Stream.of("organisations", "bodies", "companies")
                .flatMap(f -> lines(f + ".tsv"))
                .forEach(files::organisation);
        // Behind the organisations: Ford and Siemens are companies although people are called so.
        lines("people.tsv")
                .map(line -> line.split("\t")[3])
                .forEach(name -> files.familyNames.add(name.substring(name.lastIndexOf(' ') + 1)));
        return new Lexicon(files);
    }

    private static Stream<String> lines(String file) {
        return Outlets.resource(FOLDER + file).stream().filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    /** Organisations that the files of outlets do not list need no everyday word for a name. */
    List<Outlet> organisations() {
        return organisations;
    }

    boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    boolean isFamilyName(String word) {
        return familyNames.contains(word);
    }

    /** "President", "Frau", "ministro". */
    boolean isTitle(String word) {
        return titles.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "van", "de", "al" inside the names of people. */
    boolean isParticle(String word) {
        return particles.contains(word);
    }

    /** Whether the name is one of a place or of its inhabitants. */
    boolean isPlace(String name) {
        return places.contains(name);
    }

    /** Days, months, words that open sentences, the commonest words of all languages; in lower case. */
    boolean isCommon(String word) {
        return common.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Takes the files line by line. */
    private static final class Reader {

        private final Set<String> givenNames = new HashSet<>();
        private final Set<String> familyNames = new HashSet<>();
        private final Set<String> places = new HashSet<>();
        private final Set<String> titles = new HashSet<>();
        private final Set<String> particles = new HashSet<>();
        private final Set<String> common = new HashSet<>();
        private final List<Outlet> organisations = new ArrayList<>();

        private void given(String line) {
            for (String name : line.split(" ")) {
                givenNames.add(name.startsWith("?") ? name.substring(1) : name);
            }
        }

        private void cue(String line) {
            List<String> words = Arrays.asList(line.split(" "));
            List<String> rest = words.subList(1, words.size());
            switch (words.get(0)) {
                case "title" -> rest.forEach(word -> titles.add(word.toLowerCase(Locale.ROOT)));
                case "nation", "feature" -> places.addAll(rest);
                case "particle" -> particles.addAll(rest);
                case "common", "day" -> rest.forEach(word -> common.add(word.toLowerCase(Locale.ROOT)));
                default -> {}
            }
        }

        private void words(String line) {
            String[] cells = line.split("\t");
            if (!cells[0].endsWith("+")) {
                common.addAll(List.of(cells[1].split(" ")));
            }
        }

        private void place(String line) {
            String[] cells = line.split("\t");
            places.add(cells[3]);
            others(cells).forEach(name -> places.add(name.startsWith("~") ? name.substring(1) : name));
        }

        private void organisation(String line) {
            String[] cells = line.split("\t");
            List<Alias> names = Stream.concat(Stream.of(cells[3]), others(cells).filter(name -> !name.startsWith("~")))
                    .distinct()
                    .filter(this::isTelling)
                    .map(name -> new Alias(name, false))
                    .toList();
            if (!names.isEmpty()) {
                String id = cells[0].startsWith("Q") ? cells[0] : null;
                String language = List.of(cells[4].split(",")).contains(POLAND) ? "pl" : "mul";
                organisations.add(new Outlet(cells[3], Kind.COMPANY, "XX", language, List.of(), names, id));
            }
        }

        /** Whether a name is not also a common word, a person's or a place. */
        private boolean isTelling(String name) {
            boolean ambiguous = name.indexOf(' ') < 0
                    && (common.contains(name.toLowerCase(Locale.ROOT))
                            || givenNames.contains(name)
                            || familyNames.contains(name));
            return name.length() > 1
                    && name.chars().anyMatch(Character::isUpperCase)
                    && !ambiguous
                    && !places.contains(name);
        }

        private static Stream<String> others(String[] cells) {
            return cells.length < 6
                    ? Stream.empty()
                    : Arrays.stream(cells[5].split(LIST))
                            .map(name -> name.substring(name.indexOf(':') + 1))
                            .filter(name -> !name.startsWith("?") && !name.isBlank());
        }
    }
}
