package health.soma.preflight;

import health.soma.patients.Screening;
import health.soma.payers.RulePack;
import health.soma.practice.Therapist;
import health.soma.prescriptions.Finding;
import health.soma.prescriptions.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that a light is decided from; nobody else is asked, not even the clock.
///
/// @param standing the version that governs the visit's day; empty when nothing is verified
/// @param toMend what the verification would find; empty once something is verified
/// @param pack the payer's rules the course began under
/// @param consented whether a treatment consent stands on the day
/// @param therapist who is to treat, where that is known
/// @param rated the day on which function was last rated, if it ever was
/// @param visitsOfTheDay sessions the patient has that day already, this one not counted
public record Facts(
        Optional<Standing> standing,
        List<Finding> toMend,
        Optional<RulePack> pack,
        boolean consented,
        Optional<Screening> screening,
        Optional<Therapist> therapist,
        Optional<LocalDate> rated,
        int visitsOfTheDay,
        List<Excused> excused,
        LocalDate today) {

    /// What a second person has allowed for this day.
    public enum Excused {
        AUTHORIZATION,
        RE_EVALUATION
    }
}
