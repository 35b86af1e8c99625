package health.soma.treatment;

import health.soma.prescriptions.Compiled;
import health.soma.security.Actor;
import health.soma.treatment.Refusal.AlreadySigned;
import health.soma.treatment.Refusal.AreaNotPrescribed;
import health.soma.treatment.Refusal.MinutesExceedAppointment;
import health.soma.treatment.Refusal.MinutesOutOfRange;
import health.soma.treatment.Refusal.NoAreaMarked;
import health.soma.treatment.Refusal.NoCertificate;
import health.soma.treatment.Refusal.NoLicence;
import health.soma.treatment.Refusal.NotInForce;
import health.soma.treatment.Refusal.NotPrescribed;
import health.soma.treatment.Refusal.NotTrained;
import health.soma.treatment.Refusal.NotYourSession;
import health.soma.treatment.Refusal.TechniqueNotGranted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// **A session charts only what its prescription grants and its therapist is certified in.**
///
/// - only the therapist who gives the session writes in it.
/// - nothing is added to a signed session but an addendum.
/// - the prescription is in force on the day of the session, first and last day included.
/// - only prescribed areas, on the prescribed side.
/// - only techniques the prescription allows.
/// - only techniques the therapist holds a certificate for, valid on the day, first and last day included.
/// - all minutes together do not exceed the appointment's.
///
/// Whether the therapist is licensed and trained for the areas, [TreatOnlyAsCertified] knows; what the patient
/// consented to, [TreatOnlyWithConsent].
///
/// The database refuses the same by its foreign keys; this is the one function that everybody asks first.
final class ChartOnlyWhatIsGranted {

    private ChartOnlyWhatIsGranted() {}

    /// whether this person may write in this session at all.
    static List<Refusal> toWrite(SessionRecord record, Actor by) {
        var reasons = new ArrayList<Refusal>();
        if (!record.session().therapist().equals(by.id())) reasons.add(new NotYourSession());
        if (record.signed()) reasons.add(new AlreadySigned());
        return reasons;
    }

    static List<Refusal> refusals(SessionRecord record, Grounds grounds, Treatment wanted, Actor by) {
        var reasons = new ArrayList<>(toWrite(record, by));
        if (grounds.compiled().isEmpty()) {
            reasons.add(new NotPrescribed());
            return reasons;
        }
        reasons.addAll(granted(grounds.compiled().get(), grounds, wanted));
        if (grounds.licence().isEmpty()) reasons.add(new NoLicence(grounds.day()));
        if (grounds.certificate(wanted.technique()).isEmpty()) {
            reasons.add(new NoCertificate(wanted.technique(), grounds.day()));
        }
        grounds.untrained(wanted.places()).forEach(required -> reasons.add(new NotTrained(required, grounds.day())));
        reasons.addAll(TreatOnlyWithConsent.toChart(wanted, grounds.consents()));
        reasons.addAll(minutes(record, grounds, wanted));
        return reasons;
    }

    private static List<Refusal> granted(Compiled compiled, Grounds grounds, Treatment wanted) {
        var reasons = new ArrayList<Refusal>();
        if (!compiled.inForceOn(grounds.day())) reasons.add(new NotInForce(grounds.day()));
        if (wanted.places().isEmpty()) reasons.add(new NoAreaMarked());
        wanted.places().stream()
                .filter(place -> !compiled.covers(place))
                .sorted(Comparator.comparing(Object::toString))
                .forEach(place -> reasons.add(new AreaNotPrescribed(place, grounds.day())));
        if (!compiled.allows(wanted.technique())) reasons.add(new TechniqueNotGranted(wanted.technique()));
        return reasons;
    }

    private static List<Refusal> minutes(SessionRecord record, Grounds grounds, Treatment wanted) {
        if (wanted.minutesEach() < 1 || wanted.minutesEach() > 240) {
            return List.of(new MinutesOutOfRange(wanted.minutesEach()));
        }
        var together = record.minutes() + wanted.minutes();
        return together > grounds.minutes()
                ? List.of(new MinutesExceedAppointment(together, grounds.minutes()))
                : List.of();
    }
}
