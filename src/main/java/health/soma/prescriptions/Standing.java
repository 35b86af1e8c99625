package health.soma.prescriptions;

import health.soma.patients.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a verified version stands: what it granted, what was given, what is booked and what is left, without its areas,
/// so that a whole practice can be looked through at once. Days are in order.
///
/// @param given days of the sessions given in its series, under versions before it too
/// @param booked days that are booked and that it covers
/// @param leftBehind days that are booked under a version that no longer governs them
/// @param unauthorized days that are booked though the payer has not said yes yet
/// @param forfeited sessions counted as spent though not given
public record Standing(
        PrescriptionId id,
        String number,
        PatientId patient,
        int version,
        VersionKind kind,
        int sessions,
        Compiled.Pace pace,
        Term term,
        Compiled.Reign reign,
        Payer payer,
        List<LocalDate> given,
        List<LocalDate> booked,
        List<LocalDate> leftBehind,
        List<LocalDate> unauthorized,
        int forfeited,
        int left,
        Set<String> techniques,
        Optional<ClaimBalance> claim) {

    /// The last day in force as things stand.
    public LocalDate lastDay() {
        var last = term.lastDay(reign.firstSession());
        return reign.until()
                .map(next -> next.minusDays(1))
                .filter(last::isAfter)
                .orElse(last);
    }

    /// The same when the first session would be on this day.
    public LocalDate lastDayBeginning(LocalDate first) {
        var last = term.lastDay(first);
        return reign.until()
                .map(next -> next.minusDays(1))
                .filter(last::isAfter)
                .orElse(last);
    }

    public boolean stopped() {
        return kind == VersionKind.STOP;
    }
}
