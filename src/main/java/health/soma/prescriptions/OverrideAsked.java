package health.soma.prescriptions;

import health.soma.patients.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// An exception that was asked for, and what became of it.
///
/// @param version the version of the order it is good for; it lapses with it
/// @param day the Monday where the weekly cap is meant
/// @param weeklyCap sessions the order allows in `everyWeeks` weeks, without it
/// @param stands whether a day is left on which it could be used
/// @param usedOn the day of the session that was given by it
public record OverrideAsked(
        UUID id,
        OverrideKind kind,
        PrescriptionId prescription,
        String number,
        PatientId patient,
        int version,
        LocalDate day,
        String because,
        UUID askedBy,
        Instant askedAt,
        int weeklyCap,
        int everyWeeks,
        boolean stands,
        Optional<OverrideAnswer> answer,
        Optional<LocalDate> usedOn) {

    public LocalDate lastDay() {
        return kind.lastDayOf(day);
    }

    public boolean approved() {
        return answer.filter(OverrideAnswer::approved).isPresent();
    }

    public OverrideState state() {
        if (answer.isEmpty()) return stands ? OverrideState.OPEN : OverrideState.LAPSED;
        if (!approved()) return OverrideState.DECLINED;
        if (usedOn.isPresent()) return OverrideState.USED;
        return stands ? OverrideState.APPROVED : OverrideState.UNUSED;
    }

    public boolean open() {
        return state() == OverrideState.OPEN;
    }
}
