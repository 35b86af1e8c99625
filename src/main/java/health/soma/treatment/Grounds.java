package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import health.soma.patients.StandingConsents;
import health.soma.practice.AreaRequirement;
import health.soma.practice.Certificate;
import health.soma.practice.TreatOnlyAsCertified;
import health.soma.prescriptions.Compiled;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a session stands on: what the prescription grants, what its therapist is certified in, what the patient
/// consented to, how long it is. Minutes are those of the appointment.
record Grounds(
        Optional<Compiled> compiled,
        List<Certificate> certificates,
        StandingConsents consents,
        LocalDate day,
        int minutes) {

    /// The certificate to name with a technique on the day: the one that lasts longest.
    Optional<Certificate> certificate(String technique) {
        return certificates.stream()
                .filter(each -> each.isFor(technique) && each.validOn(day))
                .max(Comparator.comparing(Certificate::lastDay));
    }

    /// The licence the session is given under.
    Optional<Certificate> licence() {
        return TreatOnlyAsCertified.licence(certificates, day);
    }

    /// The certificate to name with an area that asks for training.
    Optional<Certificate> training(String area) {
        return TreatOnlyAsCertified.training(certificates, area, day);
    }

    /// What these places ask for and the therapist does not have on the day.
    List<AreaRequirement> untrained(Collection<AreaSide> places) {
        return TreatOnlyAsCertified.untrained(
                certificates, places.stream().map(AreaSide::area).toList(), day);
    }
}
