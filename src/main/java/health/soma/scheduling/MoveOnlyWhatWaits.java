package health.soma.scheduling;

import health.soma.scheduling.Rescheduling.Hold;
import java.util.Optional;

/// **Only what has not begun is moved.** R-97: a booked appointment anywhere, unless by the payer's rules it is too
/// late to give its session back; then, and once the patient has come, within its day only.
final class MoveOnlyWhatWaits {

    private MoveOnlyWhatWaits() {}

    /// @param tooLate whether the session would count as used if the appointment were cancelled now
    static Optional<Hold> hold(Appointment one, Place to, boolean tooLate) {
        boolean sameDay = one.day().equals(to.day());
        return switch (one.status()) {
            case BOOKED -> tooLate && !sameDay ? Optional.of(new Hold.TooLate(one.day())) : Optional.empty();
            case ARRIVED -> sameDay ? Optional.empty() : Optional.of(new Hold.PatientIsHere(one.day()));
            case IN_ROOM, DONE, CANCELLED, MISSED -> Optional.of(new Hold.NotFrom(one.day(), one.status()));
        };
    }
}
