package health.soma.fhir;

import health.soma.patients.PatientId;
import health.soma.prescriptions.PrescriptionId;

/// What an order of a file became.
public record TakenIn(int position, PatientId patient, PrescriptionId prescription) {}
