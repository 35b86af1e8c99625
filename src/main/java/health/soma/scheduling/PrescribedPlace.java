package health.soma.scheduling;

import health.soma.prescriptions.PrescriptionId;
import java.time.LocalDate;

/// What a prescribed appointment takes: one numbered entitlement of a compiled version, and one place of its ISO week.
public record PrescribedPlace(PrescriptionId prescription, int version, int entitlement, LocalDate week, int place) {}
