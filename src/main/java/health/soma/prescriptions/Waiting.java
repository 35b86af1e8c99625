package health.soma.prescriptions;

import health.soma.patients.PatientId;
import java.time.LocalDate;

/// An order whose newest version nobody has verified yet, without what it orders: enough for a list of thousands.
///
/// @param signed whether the order says who signed it and when
/// @param again whether an earlier version of it was verified, so that this one changes or renews it
public record Waiting(
        PrescriptionId id,
        String number,
        PatientId patient,
        LocalDate received,
        boolean signed,
        boolean again,
        Source source) {}
