package health.soma.treatment;

import health.soma.patients.StandingConsents;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Status;
import health.soma.security.Actor;
import health.soma.treatment.Refusal.AppointmentGone;
import health.soma.treatment.Refusal.DayNotYetCome;
import health.soma.treatment.Refusal.NotYourSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// **A session is opened by the therapist it was booked with, on its day or later, unless it was cancelled or missed.**
/// Rule R-29. Late charting is allowed; the record says when it was opened. A prescribed one needs the patient's
/// consent: [TreatOnlyWithConsent].
final class OpenOnlyWhatIsBooked {

    private OpenOnlyWhatIsBooked() {}

    static List<Refusal> refusals(Appointment appointment, StandingConsents consents, LocalDate today, Actor by) {
        var reasons = new ArrayList<Refusal>();
        if (!appointment.therapist().equals(by.id())) reasons.add(new NotYourSession());
        if (appointment.day().isAfter(today)) reasons.add(new DayNotYetCome(appointment.day()));
        if (appointment.status() == Status.CANCELLED || appointment.status() == Status.MISSED) {
            reasons.add(new AppointmentGone());
        }
        reasons.addAll(TreatOnlyWithConsent.toOpen(appointment.prescribed().isPresent(), consents));
        return reasons;
    }
}
