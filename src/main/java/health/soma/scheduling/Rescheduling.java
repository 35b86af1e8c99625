package health.soma.scheduling;

import java.time.LocalDate;
import java.util.List;

/// How an attempt to move appointments to other places ended. Nothing is ever moved in part.
public sealed interface Rescheduling {

    /// Each is the row it was, with its number, its booking and its history.
    record Moved(List<Appointment> appointments) implements Rescheduling {}

    /// The new places break a rule; every reason is given.
    record Refused(List<Booking.Refusal> reasons) implements Rescheduling {}

    /// The new places were right, and somebody was quicker.
    record Taken(List<Booking.Loss> losses) implements Rescheduling {}

    /// Appointments that cannot be moved, wherever to.
    record Fixed(List<Hold> holds) implements Rescheduling {}

    /// Every appointment already is where it was to go, or none was named.
    record NothingToMove() implements Rescheduling {}

    /// Two moves waited for each other. This one was given up; it may be tried again.
    record Overtaken() implements Rescheduling {}

    /// What keeps an appointment where it is.
    sealed interface Hold {
        record NotFrom(LocalDate day, Status status) implements Hold {}

        /// The patient has come: it may be moved within its day only.
        record PatientIsHere(LocalDate day) implements Hold {}

        /// Cancelled now, the session would count as used; moving is no way around that.
        record TooLate(LocalDate day) implements Hold {}
    }
}
