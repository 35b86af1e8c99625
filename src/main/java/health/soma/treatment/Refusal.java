package health.soma.treatment;

import health.soma.anatomy.AreaSide;
import health.soma.outcomes.Moment;
import health.soma.patients.ConsentKind;
import health.soma.practice.AreaRequirement;
import health.soma.preflight.Reason;
import java.time.LocalDate;

/// Why something may not be charted or signed. Each is an everyday answer; the page turns it into a sentence.
public sealed interface Refusal {

    record NotYourSession() implements Refusal {}

    record AlreadySigned() implements Refusal {}

    /// The appointment was cancelled or missed.
    record AppointmentGone() implements Refusal {}

    record DayNotYetCome(LocalDate day) implements Refusal {}

    /// The service needs no prescription; nothing is charted by area.
    record NotPrescribed() implements Refusal {}

    record NotInForce(LocalDate day) implements Refusal {}

    /// The light before the visit stops it.
    record NotCleared(Reason reason) implements Refusal {}

    /// The last visit that the payer had authorized went to another session meanwhile.
    record VisitNotAuthorized() implements Refusal {}

    record NoAreaMarked() implements Refusal {}

    record AreaNotPrescribed(AreaSide place, LocalDate day) implements Refusal {}

    record TechniqueNotGranted(String technique) implements Refusal {}

    record NoCertificate(String technique, LocalDate day) implements Refusal {}

    /// The therapist holds no licence valid on the day.
    record NoLicence(LocalDate day) implements Refusal {}

    /// The area asks for training that no certificate of the therapist, valid on the day, attests.
    record NotTrained(AreaRequirement required, LocalDate day) implements Refusal {}
    /// It was never given, has ended, or was revoked.
    record ConsentMissing(ConsentKind kind, LocalDate day) implements Refusal {}

    record MinutesOutOfRange(int minutes) implements Refusal {}

    record MinutesExceedAppointment(int wanted, int appointment) implements Refusal {}

    record NothingTreated() implements Refusal {}

    record PainMissing(Moment moment) implements Refusal {}

    record FunctionMissing(Moment moment) implements Refusal {}

    record NoteMissing() implements Refusal {}
}
