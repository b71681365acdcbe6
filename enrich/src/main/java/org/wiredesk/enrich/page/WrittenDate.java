package org.wiredesk.enrich.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as sites and feeds write it: ISO 8601 and its common slips, RFC 822 with zone names, seconds since 1970,
 * day-month-year in figures, and months by name in twelve languages. A time without a zone counts as UTC, a date without
 * a time as its midnight.
 */
final class WrittenDate {

    private static final Pattern ISO = Pattern.compile(
            "((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?:[T\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*"
                    + "(Z|UTC|GMT|[+-]\\d{1,2}:?(?:\\d{2})?)?)?");
    private static final Pattern COMPACT =
            Pattern.compile("^((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{4})?)?$");
    private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(\\d{3})?$");
    private static final Pattern ASIAN =
            Pattern.compile("((?:19|20)\\d\\d)\\s*[年년./]\\s*(\\d{1,2})\\s*[月월./]\\s*(\\d{1,2})\\s*[日일]?");
    private static final Pattern FIGURES = Pattern.compile("\\b(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)?\\d\\d)\\b");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|ère|º|ª|\\.)?(?:\\s+de|\\s+d’|\\s+d')?[\\s.-]+(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?(?:\\s+de|\\s+del)?[\\s,.-]+((?:19|20)\\d\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:+-])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?\\s*([ap]\\.?m\\.?)?\\s*([A-Z]{2,4}\\b|[+-]\\d{2}:?\\d{2})?",
            Pattern.CASE_INSENSITIVE);

    /** Zone names of RFC 822 and of newspapers. Ambiguous ones, such as IST, are left out: their time counts as UTC. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"));

    private WrittenDate() {}

    /**
     * @param text the date and whatever stands around it
     * @param monthFirst whether 4/5/2026 is in April, as in the United States
     */
    static Optional<Instant> parse(String text, boolean monthFirst) {
        String line = Characters.line(text);
        if (line.length() > 200) {
            return Optional.empty();
        }
        try {
            return parseLine(line, monthFirst);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty(); // 31 February, 25 o'clock: not a date.
        }
    }

    private static Optional<Instant> parseLine(String line, boolean monthFirst) {
        Matcher m = ISO.matcher(line);
        if (m.find()) {
            return at(date(m.group(1), m.group(2), m.group(3)), time(m.group(4), m.group(5), m.group(6)), m.group(7));
        }
        m = COMPACT.matcher(line);
        if (m.find()) {
            return at(date(m.group(1), m.group(2), m.group(3)), time(m.group(4), m.group(5), m.group(6)), m.group(7));
        }
        m = EPOCH.matcher(line);
        if (m.find()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(m.group(1))));
        }
        m = ASIAN.matcher(line);
        if (m.find()) {
            return withTime(date(m.group(1), m.group(2), m.group(3)), line.substring(m.end()));
        }
        m = DAY_MONTH.matcher(line);
        while (m.find()) {
            int month = MonthNames.number(m.group(2));
            if (month > 0) {
                return withTime(LocalDate.of(year(m.group(3)), month, Integer.parseInt(m.group(1))), rest(line, m));
            }
        }
        m = MONTH_DAY.matcher(line);
        while (m.find()) {
            int month = MonthNames.number(m.group(1));
            if (month > 0) {
                return withTime(LocalDate.of(year(m.group(3)), month, Integer.parseInt(m.group(2))), rest(line, m));
            }
        }
        m = FIGURES.matcher(line);
        if (m.find()) {
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(3));
            boolean american = second > 12 || monthFirst && m.group(2).equals("/") && first <= 12;
            return withTime(
                    LocalDate.of(year(m.group(4)), american ? first : second, american ? second : first),
                    rest(line, m));
        }
        return Optional.empty();
    }

    private static String rest(String line, Matcher date) {
        String after = line.substring(date.end());
        return TIME.matcher(after).find() ? after : line.substring(0, date.start());
    }

    private static Optional<Instant> withTime(LocalDate date, String around) {
        Matcher m = TIME.matcher(around);
        if (!m.find()) {
            return at(date, LocalTime.MIDNIGHT, null);
        }
        int hour = Integer.parseInt(m.group(1));
        String half = m.group(4);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        if (hour > 23) {
            return at(date, LocalTime.MIDNIGHT, null);
        }
        return at(date, time(String.valueOf(hour), m.group(2), m.group(3)), m.group(5));
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int year(String figures) {
        int year = Integer.parseInt(figures);
        return year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static LocalTime time(String hour, String minute, String second) {
        if (hour == null) {
            return LocalTime.MIDNIGHT;
        }
        int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute), seconds);
    }

    private static Optional<Instant> at(LocalDate date, LocalTime time, String zone) {
        return Optional.of(LocalDateTime.of(date, time).toInstant(offset(zone)));
    }

    private static ZoneOffset offset(String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String name = zone.toUpperCase(Locale.ROOT);
        String offset = ZONES.getOrDefault(name, name);
        if (!offset.matches("[+-].*")) {
            return ZoneOffset.UTC;
        }
        String figures = offset.replace(":", "");
        return ZoneOffset.of(figures.length() == 2 ? figures.charAt(0) + "0" + figures.charAt(1) : figures);
    }
}
