package health.soma.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the patient would like. A session neither begins before `earliest` nor ends after `latest`; `around` is the
/// time of day they like best. Whatever is null is all the same to them.
public record Wishes(
        Set<DayOfWeek> days,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        @Nullable LocalTime around,
        @Nullable UUID therapist,
        @Nullable UUID location,
        @Nullable LocalDate startingOn) {

    public Wishes {
        days = Set.copyOf(days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days);
    }

    public static Wishes none() {
        return new Wishes(Set.of(), null, null, null, null, null, null);
    }

    public Wishes onDays(Set<DayOfWeek> others) {
        return new Wishes(others, earliest, latest, around, therapist, location, startingOn);
    }

    public Wishes between(@Nullable LocalTime notBefore, @Nullable LocalTime notAfter) {
        return new Wishes(days, notBefore, notAfter, around, therapist, location, startingOn);
    }

    public Wishes around(@Nullable LocalTime time) {
        return new Wishes(days, earliest, latest, time, therapist, location, startingOn);
    }

    public Wishes with(@Nullable UUID oneTherapist) {
        return new Wishes(days, earliest, latest, around, oneTherapist, location, startingOn);
    }

    public Wishes at(@Nullable UUID oneLocation) {
        return new Wishes(days, earliest, latest, around, therapist, oneLocation, startingOn);
    }

    public Wishes starting(@Nullable LocalDate day) {
        return new Wishes(days, earliest, latest, around, therapist, location, day);
    }
}
