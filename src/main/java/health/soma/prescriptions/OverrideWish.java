package health.soma.prescriptions;

import java.time.LocalDate;

/// The exception somebody would like: of what, on which day (any day of the week for the weekly cap), and why.
public record OverrideWish(PrescriptionId prescription, OverrideKind kind, LocalDate day, String because) {

    static final int LONGEST = 500;

    public OverrideWish {
        because = because.strip();
    }

    LocalDate firstDay() {
        return kind.dayOf(day);
    }

    LocalDate lastDay() {
        return kind.lastDayOf(day);
    }
}
