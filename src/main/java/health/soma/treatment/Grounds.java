package health.soma.treatment;

import health.soma.practice.Certificate;
import health.soma.prescriptions.Compiled;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a session stands on: what the prescription grants, what its therapist is certified in, how long it is.
/// Minutes are those of the appointment.
record Grounds(Optional<Compiled> compiled, List<Certificate> certificates, LocalDate day, int minutes) {

    /// The certificate to name with a technique on the day: the one that lasts longest.
    Optional<Certificate> certificate(String technique) {
        return certificates.stream()
                .filter(each -> each.technique().equals(technique) && each.validOn(day))
                .max(Comparator.comparing(Certificate::until));
    }
}
