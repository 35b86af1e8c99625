package health.soma.courses;

import health.soma.patients.PatientId;
import health.soma.prescriptions.PrescriptionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// One thing that needs somebody.
///
/// @param day the day of the session it stops; where it stops none, the day by which it wants doing
/// @param order the prescription it is about; none where it is about a therapist
public record Matter(LocalDate day, DueReason reason, Optional<OfOrder> order) {

    public record OfOrder(PatientId patient, PrescriptionId prescription, String number) {}

    /// What stops the soonest session first.
    static final Comparator<Matter> SOONEST_FIRST = Comparator.comparing(Matter::day)
            .thenComparing(Matter::kind)
            .thenComparing(each -> each.order().map(OfOrder::number).orElse(""));

    public DueKind kind() {
        return reason.kind();
    }
}
