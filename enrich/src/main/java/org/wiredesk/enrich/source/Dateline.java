package org.wiredesk.enrich.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens wire copy: "BERLIN, May 3 (Reuters) -", "Madrid, 12 may (EFE).-", "(ANSA) - ROMA, 12 MAG -", or
 * only "PARIS —".
 *
 * @param place as we write it, or null
 * @param agencies who is credited
 * @param end token index behind the line
 */
record Dateline(@Nullable String place, List<Head> agencies, int end) {

    private static final int LONGEST = 16;

    private static final int LONGEST_SIGNATURE = 8;

    /** Reads the begin of a text; empty if it does not open like wire copy. */
    static Optional<Dateline> read(Tokens tokens, Outlets outlets) {
        if (tokens.word(0).equals("(")) {
            return agencyFirst(tokens, outlets);
        }
        int open = 0;
        while (open < LONGEST && isHeading(tokens, open)) {
            open++;
        }
        int placeEnd = placeEnd(tokens);
        if (placeEnd == 0) {
            return Optional.empty();
        }
        if (tokens.word(open).equals("(")) {
            Optional<Bracket> bracket = bracket(tokens, outlets, open);
            boolean goesOn = bracket.filter(
                            credit -> tokens.isWord(credit.end()) && !tokens.isCapitalised(credit.end()))
                    .isPresent();
            if (bracket.isPresent() && !goesOn) {
                Bracket credit = bracket.get();
                return Optional.of(new Dateline(place(tokens, placeEnd), credit.agencies(), credit.end()));
            }
        }
        boolean dash = tokens.word(open).equals("\u2013") || tokens.word(open).equals("-") && !tokens.isGlued(open);
        boolean capitals = tokens.isAllCaps(0) && tokens.end(0) - tokens.begin(0) > 2;
        return dash && capitals && outlets.names().at(tokens, 0, "").isEmpty()
                ? Optional.of(new Dateline(place(tokens, placeEnd), List.of(), open))
                : Optional.empty();
    }

    /** An agency in brackets or behind a dash at the very end of a text: "... am Abend. (dpa/AFP)". */
    static List<Head> closing(Tokens tokens, Outlets outlets) {
        int last = tokens.count() - 1;
        if (tokens.word(last).equals(".")) {
            last--;
        }
        if (!tokens.word(last).equals(")")) {
            return signed(tokens, outlets, last + 1);
        }
        for (int open = last - 1; open >= 0 && last - open < 10; open--) {
            if (tokens.word(open).equals("(")) {
                return bracket(tokens, outlets, open).map(Bracket::agencies).orElse(List.of());
            }
        }
        return List.of();
    }

    /** "... since Wednesday. — AFP", "... am Abend. \u2013 dpa/AFP" */
    private static List<Head> signed(Tokens tokens, Outlets outlets, int end) {
        int open = end - 1;
        while (open > 0 && end - open < LONGEST_SIGNATURE && !opensSignature(tokens, open)) {
            open--;
        }
        List<Head> agencies = new ArrayList<>();
        for (int token = open + 1; token < end && opensSignature(tokens, open); ) {
            Optional<Names.Match> match = outlets.names()
                    .at(tokens, token, "")
                    .filter(found -> found.outlet().kind() == Outlet.Kind.AGENCY);
            if (match.isPresent()) {
                agencies.add(
                        new Head(token, match.get().end(), Head.Type.KNOWN, match.map(Names.Match::outlet), false));
            } else if (!tokens.word(token).equals("/") && !tokens.word(token).equals(",")) {
                return List.of();
            }
            token = match.map(Names.Match::end).orElse(token + 1);
        }
        return agencies;
    }

    private static boolean opensSignature(Tokens tokens, int token) {
        String word = tokens.word(token);
        return word.equals("\u2013") || word.equals("-") && !tokens.isGlued(token) || word.equals(Tokens.BREAK);
    }

    private static Optional<Dateline> agencyFirst(Tokens tokens, Outlets outlets) {
        return bracket(tokens, outlets, 0).map(credit -> {
            int start = credit.end();
            while (tokens.word(start).equals("-") || tokens.word(start).equals("\u2013")) {
                start++;
            }
            int end = start;
            while (end < start + 4 && tokens.isAllCaps(end) && !tokens.isDomain(end)) {
                end++;
            }
            boolean heading = tokens.word(end).equals(",")
                    || tokens.word(end).equals("-")
                    || tokens.word(end).equals("\u2013");
            String place = end > start && heading ? title(tokens.written(start, end)) : null;
            return new Dateline(place, credit.agencies(), credit.end());
        });
    }

    private record Bracket(List<Head> agencies, int end) {}

    /** What stands in brackets, if it names at least one outlet and nothing longer than a desk's sign besides. */
    private static Optional<Bracket> bracket(Tokens tokens, Outlets outlets, int open) {
        List<Head> agencies = new ArrayList<>();
        int strangers = 0;
        int token = open + 1;
        while (token < open + 12
                && token < tokens.count()
                && !tokens.word(token).equals(")")) {
            Optional<Names.Match> match = outlets.names().at(tokens, token, "").filter(m -> isMedium(m));
            if (match.isPresent()) {
                Names.Match m = match.get();
                agencies.add(new Head(token, m.end(), Head.Type.KNOWN, Optional.of(m.outlet()), false));
                token = m.end();
            } else {
                strangers += tokens.isWord(token) ? 1 : 0;
                token++;
            }
        }
        boolean closed = tokens.word(token).equals(")");
        return closed && !agencies.isEmpty() && strangers <= 2
                ? Optional.of(new Bracket(agencies, token + 1))
                : Optional.empty();
    }

    private static boolean isMedium(Names.Match match) {
        return match.outlet().kind().isMedium();
    }

    /** Names, dates and what joins them; a full stop only behind a number or an abbreviation. */
    private static boolean isHeading(Tokens tokens, int token) {
        String word = tokens.word(token);
        if (tokens.isWord(token)) {
            return tokens.isCapitalised(token) || token > 0;
        }
        boolean stop = word.equals(".") && tokens.word(token - 1).length() <= 5;
        return word.equals(",")
                || word.equals("/")
                || stop
                || word.equals("-") && tokens.isGlued(token)
                || word.equals("'");
    }

    /** The place is what stands before the first comma, date or bracket. */
    private static int placeEnd(Tokens tokens) {
        int end = 0;
        while (end < 6 && (isPlacePart(tokens, end) || end > 0 && isJoint(tokens, end))) {
            end++;
        }
        return end;
    }

    private static boolean isPlacePart(Tokens tokens, int token) {
        return tokens.isCapitalised(token) && tokens.isWord(token);
    }

    /** "Frankfurt am Main", "Rio de Janeiro", "Saint-Denis", "L'Aquila", "Washington D.C." */
    private static boolean isJoint(Tokens tokens, int token) {
        String word = tokens.word(token);
        boolean joint = word.equals("-") && tokens.isGlued(token)
                || word.equals("'")
                || word.equals("/")
                || word.equals(".") && tokens.word(token - 1).length() <= 2
                || tokens.isWord(token) && word.length() <= 4 && Character.isLowerCase(word.charAt(0));
        return joint && (isPlacePart(tokens, token + 1) || word.equals("."));
    }

    private static String place(Tokens tokens, int end) {
        return title(tokens.written(0, end));
    }

    /** "NEW YORK" as "New York"; what is not all capitals stays. */
    private static String title(String place) {
        if (!place.equals(place.toUpperCase(Locale.ROOT)) || place.contains(".")) {
            return place;
        }
        StringJoiner title = new StringJoiner(" ");
        for (String word : place.split(" ")) {
            StringBuilder cased = new StringBuilder(word.toLowerCase(Locale.ROOT));
            for (int i = 0; i < cased.length(); i++) {
                if (i == 0 || "-/'\u2019".indexOf(cased.charAt(i - 1)) >= 0) {
                    cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
                }
            }
            title.add(cased);
        }
        return title.toString();
    }
}
