package health.soma.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// That a patient, or a minor's guardian, consented to one thing on one day. `until` is the last day it can stand;
/// `revokedOn` the day from which it was taken back. `text` names the words that were agreed to.
public record Consent(
        UUID id,
        ConsentKind kind,
        LocalDate givenOn,
        LocalDate until,
        ConsentHow how,
        String text,
        String initials,
        String guardian,
        String witness,
        UUID recordedBy,
        Instant recordedAt,
        Optional<LocalDate> revokedOn) {

    public boolean standsOn(LocalDate day) {
        return LetConsentEndInTime.stands(givenOn, until, revokedOn, day);
    }

    /// Says nothing of what was consented to: that has no place in a log.
    @Override
    public String toString() {
        return "Consent[" + id + "]";
    }
}
