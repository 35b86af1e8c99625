package health.soma.prescriptions.pages;

import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescription;
import java.util.Optional;

/// A prescription on the patient's page, with what it grants.
public record PatientLine(Prescription prescription, Optional<Compiled> compiled) {}
