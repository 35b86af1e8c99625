package health.soma.fhir;

import health.soma.fhir.TellWhereAnOrderStands.Told;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescription;
import health.soma.security.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A prescription as the doctor's system sees it: an order given to this practice, and what became of it.
///
/// @param compiled the newest verified version
/// @param history never empty: at least, it was received
public record Referral(
        Practice practice,
        Prescription prescription,
        Optional<Prescriber> prescriber,
        Optional<Compiled> compiled,
        List<Told> history) {

    public ReferralStatus status() {
        return history.getLast().status();
    }

    public Instant since() {
        return history.getLast().since();
    }
}
