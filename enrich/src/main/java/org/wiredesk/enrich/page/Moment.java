package org.wiredesk.enrich.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date as somebody wrote it, with no more than they wrote: perhaps without a time, perhaps without a zone.
 *
 * @param day where the writer was
 * @param time empty where only a day was written
 * @param zone empty where none was written
 */
record Moment(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> zone) {

    static Moment of(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return new Moment(utc.toLocalDate(), Optional.of(utc.toLocalTime()), Optional.of(ZoneOffset.UTC));
    }

    /** The instant, where a time without a zone counts as UTC and a date without a time as its midnight. */
    Instant instant() {
        return LocalDateTime.of(day, time.orElse(LocalTime.MIDNIGHT)).toInstant(zone.orElse(ZoneOffset.UTC));
    }

    /**
     * The instant in RFC 3339, with the zone that was written: so that its first ten characters are the day that readers see
     * on the page. What was not written counts as UTC, and as midnight.
     */
    String stamp() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.of(day, time.orElse(LocalTime.MIDNIGHT), zone.orElse(ZoneOffset.UTC)));
    }

    /** Whether the page says that this is UTC. */
    boolean isInUtc() {
        return zone.filter(ZoneOffset.UTC::equals).isPresent();
    }

    /** This instant in the zone of another moment, if that is the same instant elsewhere or its local time can be. */
    Optional<Moment> seenAs(Moment other) {
        if (time.isEmpty() || other.time().isEmpty() || other.isInUtc()) {
            return Optional.empty();
        }
        LocalDateTime here = LocalDateTime.of(day, time.get()).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime there = LocalDateTime.of(other.day(), other.time().get()).truncatedTo(ChronoUnit.MINUTES);
        long minutes = ChronoUnit.MINUTES.between(here, there);
        boolean zone = minutes != 0 && minutes % 15 == 0 && minutes >= -12 * 60 && minutes <= 14 * 60;
        if (!zone
                || other.zone()
                        .filter(stated -> stated.getTotalSeconds() != minutes * 60)
                        .isPresent()) {
            return Optional.empty();
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) minutes * 60);
        OffsetDateTime local = instant().atOffset(offset);
        return Optional.of(new Moment(local.toLocalDate(), Optional.of(local.toLocalTime()), Optional.of(offset)));
    }

    /** Whether both are the same instant, whatever their zones. */
    boolean isSame(Moment other) {
        return instant().equals(other.instant());
    }

    /** Whether that is the day before or after, which is where the same instant can be elsewhere. */
    boolean isNextTo(Moment other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other.day())) == 1;
    }

    /** RFC 3339 as far as it was written: {@code 2026-11-23}, {@code 2026-11-23T08:15:00}, {@code ...+01:00}. */
    String text() {
        if (time.isEmpty()) {
            return day.toString();
        }
        LocalDateTime local = LocalDateTime.of(day, time.get());
        return zone.isEmpty()
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(local, zone.get()));
    }
}
