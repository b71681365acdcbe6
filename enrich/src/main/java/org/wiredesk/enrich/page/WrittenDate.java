package org.wiredesk.enrich.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as sites and feeds write it: ISO 8601 and its common slips, RFC 822 with zone names, seconds since 1970,
 * day-month-year in figures, and months by name in the languages of {@link MonthNames}; with the figures of any script,
 * with Buddhist years and the Japanese eras of today.
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
    private static final Pattern ERA =
            Pattern.compile("(令和|平成)\\s*(\\d{1,2}|元)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern FIGURES = Pattern.compile("\\b(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)?\\d\\d)\\b");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|ère|º|ª|\\.)?(?:\\s+de|\\s+d’|\\s+d')?[\\s.-]+(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?(?:\\s+de|\\s+del|\\s+พ\\.ศ\\.)?[\\s,.،-]+((?:19|20|25)\\d\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)");
    /** As programs print it: {@code Mon Aug 03 12:45:00 EDT 2015}. */
    private static final Pattern PRINTED = Pattern.compile(
            "([A-Z][a-z]{2}) (\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2}) (?:GMT)?([A-Z]{2,4}|[+-]\\d{2}:?\\d{2}) ((?:19|20)\\d\\d)");

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
    static Optional<Moment> parse(String text, boolean monthFirst) {
        String line = figures(Characters.line(text));
        if (line.length() > 200) {
            return Optional.empty();
        }
        try {
            return parseLine(line, monthFirst);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty(); // 31 February, 25 o'clock: not a date.
        }
    }

    private static Optional<Moment> parseLine(String line, boolean monthFirst) {
        Matcher m = ISO.matcher(line);
        if (m.find()) {
            LocalDate date = date(m.group(1), m.group(2), m.group(3));
            return m.group(4) == null
                    ? Optional.of(new Moment(date, Optional.empty(), Optional.empty()))
                    : at(date, time(m.group(4), m.group(5), m.group(6)), m.group(7));
        }
        m = COMPACT.matcher(line);
        if (m.find()) {
            LocalDate date = date(m.group(1), m.group(2), m.group(3));
            return m.group(4) == null
                    ? Optional.of(new Moment(date, Optional.empty(), Optional.empty()))
                    : at(date, time(m.group(4), m.group(5), m.group(6)), m.group(7));
        }
        m = EPOCH.matcher(line);
        if (m.find()) {
            return Optional.of(Moment.of(Instant.ofEpochSecond(Long.parseLong(m.group(1)))));
        }
        m = ERA.matcher(line);
        if (m.find()) {
            int first = m.group(1).equals("令和") ? 2018 : 1988;
            int year = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
            return withTime(date(String.valueOf(first + year), m.group(3), m.group(4)), line.substring(m.end()));
        }
        m = ASIAN.matcher(line);
        if (m.find()) {
            return withTime(date(m.group(1), m.group(2), m.group(3)), line.substring(m.end()));
        }
        m = PRINTED.matcher(line);
        if (m.find() && MonthNames.number(m.group(1)) > 0) {
            return at(
                    LocalDate.of(year(m.group(7)), MonthNames.number(m.group(1)), Integer.parseInt(m.group(2))),
                    time(m.group(3), m.group(4), m.group(5)),
                    m.group(6));
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

    /** Figures of every script as those of ASCII. */
    private static String figures(String line) {
        if (line.chars().allMatch(c -> c < 0x600)) {
            return line;
        }
        StringBuilder figures = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            figures.append(c > 0x600 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return figures.toString();
    }

    private static String rest(String line, Matcher date) {
        String after = line.substring(date.end());
        return TIME.matcher(after).find() ? after : line.substring(0, date.start());
    }

    private static Optional<Moment> withTime(LocalDate date, String around) {
        Matcher m = TIME.matcher(around);
        if (!m.find()) {
            return Optional.of(new Moment(date, Optional.empty(), Optional.empty()));
        }
        int hour = Integer.parseInt(m.group(1));
        String half = m.group(4);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        if (hour > 23) {
            return Optional.of(new Moment(date, Optional.empty(), Optional.empty()));
        }
        return at(date, time(String.valueOf(hour), m.group(2), m.group(3)), m.group(5));
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int year(String figures) {
        int year = Integer.parseInt(figures);
        return year >= 2500 ? year - 543 : year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static LocalTime time(String hour, String minute, String second) {
        int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute), seconds);
    }

    private static Optional<Moment> at(LocalDate date, LocalTime time, @Nullable String zone) {
        return Optional.of(new Moment(date, Optional.of(time), offset(zone)));
    }

    private static Optional<ZoneOffset> offset(@Nullable String zone) {
        if (zone == null) {
            return Optional.empty();
        }
        String name = zone.toUpperCase(Locale.ROOT);
        String offset = ZONES.getOrDefault(name, name);
        if (name.equals("Z") || name.equals("UTC") || name.equals("GMT")) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (!offset.matches("[+-].*")) {
            return Optional.empty();
        }
        String figures = offset.replace(":", "");
        return Optional.of(
                ZoneOffset.of(figures.length() == 2 ? figures.charAt(0) + "0" + figures.charAt(1) : figures));
    }
}
