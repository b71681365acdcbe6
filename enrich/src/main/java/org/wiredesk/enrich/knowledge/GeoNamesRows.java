package org.wiredesk.enrich.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wiredesk.article.Enrichment.Kind;
import org.wiredesk.enrich.knowledge.Row.Origin;
import org.wiredesk.enrich.words.Lists;

/**
 * The main table of GeoNames ({@code cities15000.txt}, {@code allCountries.txt}): 19 tab-separated columns. Taken are
 * populated places from a number of inhabitants on, countries, and the first two levels below them.
 */
final class GeoNamesRows implements RowFormat {

    /** Smaller places are hardly ever meant by a name. */
    static final long LEAST_PEOPLE = 1000;

    private static final int COLUMNS = 19;
    private static final int CODE = 7;
    private static final int COUNTRY = 8;
    private static final int POPULATION = 14;
    private static final Map<String, String> COUNTRIES = new HashMap<>();

    private final long least;

    /** @param least inhabitants */
    GeoNamesRows(long least) {
        this.least = least;
    }

    static boolean looksLike(String line) {
        List<String> cells = TextRows.split(line, '\t');
        return cells.size() == COLUMNS
                && cells.get(0).matches("[0-9]+")
                && cells.get(6).length() == 1;
    }

    @Override
    public void read(String file, BufferedReader lines, PackBuilder into) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Origin where = new Origin(file, ++number);
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            List<String> cells = TextRows.split(line, '\t');
            if (cells.size() != COLUMNS || !cells.get(0).matches("[1-9][0-9]*")) {
                into.problem(where + ": needs the " + COLUMNS + " columns of GeoNames, the first a number; has "
                        + cells.size());
            } else if (!cells.get(POPULATION).matches("[0-9]*")) {
                into.problem(where + ": population is a number, not '" + cells.get(POPULATION) + "'");
            } else {
                place(cells, where, into);
            }
        }
    }

    private void place(List<String> cells, Origin where, PackBuilder into) {
        String code = cells.get(CODE);
        String population = cells.get(POPULATION);
        long people = population.isEmpty() || population.length() > 12 ? 0 : Long.parseLong(population);
        boolean town = code.startsWith("PPL") && people >= least && !code.equals("PPLX") && !code.equals("PPLH");
        boolean area = code.equals("PCLI") || code.equals("ADM1") || code.equals("ADM2");
        String name = cells.get(1).strip();
        if (!town && !area || name.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (String alternate : TextRows.split(cells.get(3), ',')) {
            // Airports' codes, and forms without a capital, would match other words.
            boolean useful = alternate.length() > 2
                    && alternate.chars().filter(c -> c == ' ').count() < NameIndex.LONGEST - 3
                    && !alternate.equals(name)
                    && !alternate.equals(alternate.toLowerCase(Locale.ROOT))
                    && !(alternate.length() < 5 && alternate.equals(alternate.toUpperCase(Locale.ROOT)));
            if (useful && alternate.indexOf(':') < 0) {
                names.add(Character.isLetter(alternate.charAt(0)) ? alternate : "");
            }
        }
        String country = COUNTRIES.getOrDefault(cells.get(COUNTRY), "");
        List<String> within = country.isEmpty() || code.equals("PCLI") ? List.of() : List.of(country);
        into.add(new Row("gn" + cells.get(0), Kind.PLACE, prior(people, area), name, within, names, ""), where);
    }

    /** A million people give 72, a hundred thousand 62, ten thousand 52. */
    private static int prior(long people, boolean area) {
        int prior = (int) Math.round(12 + 10 * Math.log10(Math.max(1, people)));
        return Math.max(area ? 40 : 25, Math.min(area ? 75 : 85, prior));
    }

    static {
        for (String line : Lists.lines(GeoNamesRows.class, "country-codes.txt")) {
            String[] cells = line.split(" ");
            COUNTRIES.put(cells[0], cells[1]);
        }
    }
}
