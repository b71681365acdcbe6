package org.wiredesk.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: RFC 822 with its old zones, two-digit years, commas and names left out; W3C and ISO 8601
 * with anything missing from the right; the C library's {@code Thu Jan 1 19:48:21 2004}; and the forms that older Korean,
 * Greek and Hungarian software wrote. What is missing is the first of its kind, and a time without a zone is in UTC.
 */
public final class FeedDates {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?"
                    + "(?:[Tt ]\\s*(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?)?\\s*([Zz]|[+-]\\d{2}:?\\d{0,2}|[A-Z]{2,5})?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})[ .-]+(\\p{L}+)\\.?,?[ -]+(\\d{2,4})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?\\s*([AaPp][Mm])?)?\\s*([+-]?\\d{2}:?\\d{2}|\\p{L}[\\p{L}/_+0-9:-]*)?.*");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\p{L}+)\\.?\\s+(\\d{1,2}),?"
                    + "\\s+(?:(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s+(?:([A-Z]{1,5})\\s+)?(\\d{4})|(\\d{4})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp][Mm])?\\s*([A-Z]{1,5})?)?).*");
    private static final Pattern KOREAN =
            Pattern.compile("(\\d{4})[-\uB144]\\s*(\\d{1,2})[-\uC6D4]\\s*(\\d{1,2})\uC77C?"
                    + "\\s*(\uC624\uC804|\uC624\uD6C4)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern HUNGARIAN = Pattern.compile(
            "(\\d{4})[-.]\\s*(\\p{L}+)[-.]\\s*(\\d{1,2})\\.?(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*([+-]\\d{2}:?\\d{2}|Z)?");

    /** Hours from UTC in which the names of zones are written in feeds. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("HST", "-10:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("ADT", "-03:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("ART", "-03:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));

    /** Beginnings of the names of months; the first that fits counts. Longer ones before shorter ones where they clash. */
    private static final String[][] MONTHS = {
        {"jan", "ene", "gen", "janv", "st\u0079cz", "\u0399\u03b1\u03bd", "\u044f\u043d\u0432", "jän"},
        {"feb", "f\u00e9v", "fev", "lut", "\u03a6\u03b5\u03b2", "\u0444\u0435\u0432"},
        {"mar", "m\u00e4r", "mrt", "maa", "m\u00e1r", "\u039c\u03b1\u03c1", "\u039c\u03ac\u03c1", "\u043c\u0430\u0440"},
        {"apr", "avr", "abr", "kwi", "\u00e1pr", "\u0391\u03c0\u03c1", "\u0430\u043f\u0440"},
        {
            "may",
            "mai",
            "mag",
            "mei",
            "maj",
            "m\u00e1j",
            "\u039c\u03b1\u03b9",
            "\u039c\u03ac\u03b9",
            "\u039c\u03b1\u03ca",
            "\u043c\u0430\u044f",
            "\u043c\u0430\u0439"
        },
        {
            "jun",
            "juin",
            "giu",
            "cze",
            "j\u00fan",
            "\u0399\u03bf\u03c5\u03bd",
            "\u0399\u03bf\u03cd\u03bd",
            "\u0399\u03bf\u03bd",
            "\u0438\u044e\u043d"
        },
        {
            "jul",
            "juil",
            "lug",
            "lip",
            "j\u00fal",
            "\u0399\u03bf\u03c5\u03bb",
            "\u0399\u03bf\u03cd\u03bb",
            "\u0399\u03bf\u03bb",
            "\u0438\u044e\u043b"
        },
        {"aug", "ao\u00fb", "aou", "ago", "sie", "\u0391\u03c5\u03b3", "\u0391\u03cd\u03b3", "\u0430\u0432\u0433"},
        {"sep", "set", "wrz", "sze", "\u03a3\u03b5\u03c0", "\u0441\u0435\u043d"},
        {"oct", "okt", "ott", "out", "pa\u017a", "\u039f\u03ba\u03c4", "\u043e\u043a\u0442"},
        {"nov", "lis", "\u039d\u03bf\u03ad", "\u039d\u03bf\u03b5", "\u043d\u043e\u044f"},
        {"dec", "dez", "d\u00e9c", "dic", "gru", "\u0394\u03b5\u03ba", "\u0434\u0435\u043a"}
    };

    private FeedDates() {}

    /** The moment that a feed means, if this can be read as one. */
    public static Optional<Instant> read(String date) {
        String text = date.strip().replaceAll("\\s+", " ").replaceFirst("\\s*\\([^)]*\\)$", "");
        if (text.length() > 80) {
            return Optional.empty();
        }
        try {
            return ordinal(text)
                    .or(() -> iso(text))
                    .or(() -> korean(text))
                    .or(() -> hungarian(text))
                    .or(() -> dayFirst(text))
                    .or(() -> monthFirst(text));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String text) {
        Matcher m = ISO.matcher(text);
        return m.matches()
                ? Optional.of(at(
                        m.group(1),
                        number(m.group(2), 1),
                        m.group(3),
                        m.group(4),
                        m.group(5),
                        m.group(6),
                        "",
                        m.group(7)))
                : Optional.empty();
    }

    private static Optional<Instant> ordinal(String text) {
        Matcher m = ORDINAL.matcher(text);
        return m.matches()
                ? Optional.of(java.time.LocalDate.ofYearDay(number(m.group(1), 0), number(m.group(2), 1))
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private static Optional<Instant> korean(String text) {
        Matcher m = KOREAN.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String half = m.group(4) == null ? "" : m.group(4).equals("\uC624\uD6C4") ? "pm" : "am";
        return Optional.of(
                at(m.group(1), number(m.group(2), 1), m.group(3), m.group(5), m.group(6), m.group(7), half, "KST"));
    }

    private static Optional<Instant> hungarian(String text) {
        Matcher m = HUNGARIAN.matcher(text);
        return m.matches()
                ? month(m.group(2))
                        .map(month ->
                                at(m.group(1), month, m.group(3), m.group(4), m.group(5), m.group(6), "", m.group(7)))
                : Optional.empty();
    }

    private static Optional<Instant> dayFirst(String text) {
        Matcher m = DAY_FIRST.matcher(text);
        return m.matches()
                ? month(m.group(2))
                        .map(month -> at(
                                m.group(3),
                                month,
                                m.group(1),
                                m.group(4),
                                m.group(5),
                                m.group(6),
                                half(m.group(7)),
                                m.group(8)))
                : Optional.empty();
    }

    private static Optional<Instant> monthFirst(String text) {
        Matcher m = MONTH_FIRST.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean timeFirst = m.group(7) != null;
        return month(m.group(1))
                .map(month -> timeFirst
                        ? at(m.group(7), month, m.group(2), m.group(3), m.group(4), m.group(5), "", m.group(6))
                        : at(
                                m.group(8),
                                month,
                                m.group(2),
                                m.group(9),
                                m.group(10),
                                m.group(11),
                                half(m.group(12)),
                                m.group(13)));
    }

    private static String half(String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    private static Instant at(
            String year, int month, String day, String hour, String minute, String second, String half, String zone) {
        int full = number(year, 0);
        if (year.length() <= 2) {
            full += full < 70 ? 2000 : 1900;
        }
        int hours = number(hour, 0);
        if (half.equals("pm") && hours < 12) {
            hours += 12;
        } else if (half.equals("am") && hours == 12) {
            hours = 0;
        }
        int seconds = Math.min(number(second, 0), 59);
        LocalDateTime local = LocalDateTime.of(full, month, number(day, 1), 0, number(minute, 0), seconds)
                .plusHours(hours);
        return local.toInstant(zone(zone));
    }

    private static ZoneOffset zone(String name) {
        if (name == null || name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        String plain = name.toUpperCase(Locale.ROOT);
        if (plain.startsWith("GMT+")
                || plain.startsWith("GMT-")
                || plain.startsWith("UTC+")
                || plain.startsWith("UTC-")) {
            plain = plain.substring(3);
        }
        if (plain.matches("\\d{4}")) {
            plain = "+" + plain;
        }
        if (plain.matches("[+-]\\d{1,2}(:?\\d{2})?")) {
            String digits = plain.substring(1).replace(":", "");
            int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
            int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
            int sign = plain.charAt(0) == '-' ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        return ZoneOffset.of(ZONES.getOrDefault(plain, "Z"));
    }

    private static Optional<Integer> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int month = 0; month < MONTHS.length; month++) {
            for (String start : MONTHS[month]) {
                if (lower.startsWith(start.toLowerCase(Locale.ROOT))) {
                    return Optional.of(month + 1);
                }
            }
        }
        return Optional.empty();
    }

    private static int number(String digits, int otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }
}
