package health.soma.prescriptions.pages;

import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.VersionKind;
import java.time.LocalDate;
import java.util.Optional;

/// A prescription on the patient's page, with what it grants.
public record PatientLine(Prescription prescription, Optional<Compiled> compiled) {

    /// Its last day is over, or it was stopped: of interest to those who look for it.
    boolean endedOn(LocalDate today) {
        return compiled.filter(one ->
                        one.kind() == VersionKind.STOP || one.validUntil().isBefore(today))
                .isPresent();
    }
}
