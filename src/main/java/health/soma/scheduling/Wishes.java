package health.soma.scheduling;

import health.soma.practice.Gender;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the patient would like. A session neither begins before `earliest` nor ends after `latest`; `around` is the
/// time of day they like best. Whatever is null is all the same to them.
///
/// @param gender of the therapist, as the therapist says it
/// @param hoursApart hours that lie between two sessions, at least; 0 is as few as the rules let be
public record Wishes(
        Set<DayOfWeek> days,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        @Nullable LocalTime around,
        @Nullable UUID therapist,
        @Nullable UUID location,
        @Nullable LocalDate startingOn,
        @Nullable Gender gender,
        int hoursApart) {

    public Wishes {
        if (hoursApart < 0) throw new IllegalArgumentException("hours are never negative");
        days = Set.copyOf(days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days);
    }

    public static Wishes none() {
        return new Wishes(Set.of(), null, null, null, null, null, null, null, 0);
    }

    public Wishes onDays(Set<DayOfWeek> others) {
        return new Wishes(others, earliest, latest, around, therapist, location, startingOn, gender, hoursApart);
    }

    public Wishes between(@Nullable LocalTime notBefore, @Nullable LocalTime notAfter) {
        return new Wishes(days, notBefore, notAfter, around, therapist, location, startingOn, gender, hoursApart);
    }

    public Wishes around(@Nullable LocalTime time) {
        return new Wishes(days, earliest, latest, time, therapist, location, startingOn, gender, hoursApart);
    }

    public Wishes with(@Nullable UUID oneTherapist) {
        return new Wishes(days, earliest, latest, around, oneTherapist, location, startingOn, gender, hoursApart);
    }

    public Wishes at(@Nullable UUID oneLocation) {
        return new Wishes(days, earliest, latest, around, therapist, oneLocation, startingOn, gender, hoursApart);
    }

    public Wishes starting(@Nullable LocalDate day) {
        return new Wishes(days, earliest, latest, around, therapist, location, day, gender, hoursApart);
    }

    public Wishes treatedBy(@Nullable Gender one) {
        return new Wishes(days, earliest, latest, around, therapist, location, startingOn, one, hoursApart);
    }

    public Wishes apart(int hours) {
        return new Wishes(days, earliest, latest, around, therapist, location, startingOn, gender, hours);
    }

    /// The fewest days from one session to the next that leave these hours between them at whatever time of day
    /// the two lie: 24 hours are one free day, 48 two, 72 three.
    int daysApart() {
        return hoursApart == 0 ? 0 : Math.ceilDiv(hoursApart, 24) + 1;
    }
}
