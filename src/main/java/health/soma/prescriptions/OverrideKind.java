package health.soma.prescriptions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// **An exception is made of these three things and of nothing else.** R-72: never of scope, which only the
/// prescriber widens; never of the count, a certificate, a licence, consent or the last day of the order. The database
/// knows no other kind either.
///
/// Source: house.
public enum OverrideKind {
    /// One more session in one week than the weekly cap.
    WEEKLY_CAP("One more session in one week"),
    /// One session on one day although the payer's word is missing.
    AUTHORIZATION("One session before the payer’s authorization has come"),
    /// One session on one day although the re-evaluation is overdue.
    RE_EVALUATION("One session before the overdue re-evaluation");

    private final String label;

    OverrideKind(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    public static OverrideKind of(String code) {
        return read(code).orElseThrow();
    }

    public static Optional<OverrideKind> read(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// The day it is kept under: the Monday where a whole week is meant.
    LocalDate dayOf(LocalDate day) {
        return this == WEEKLY_CAP ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }

    LocalDate lastDayOf(LocalDate day) {
        return this == WEEKLY_CAP ? dayOf(day).plusDays(6) : day;
    }
}
