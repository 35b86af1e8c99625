package health.soma.scheduling;

import health.soma.preflight.Reason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How an attempt to book ended. Nothing is ever booked in part.
public sealed interface Booking {

    record Booked(List<Appointment> appointments) implements Booking {}

    /// The places break a rule; every reason is given.
    record Refused(List<Refusal> reasons) implements Booking {}

    /// The places were right, and somebody was quicker.
    record Taken(List<Loss> losses) implements Booking {}

    /// One place that was lost, and to whom or what.
    record Loss(Place place, By by) {}

    enum By {
        THERAPIST,
        ROOM,
        PATIENT,
        ENTITLEMENT,
        WEEKLY_PLACE
    }

    /// Why places cannot be booked. Each is an everyday answer, not a fault.
    sealed interface Refusal {
        record NothingToBook() implements Refusal {}

        record NotCompiled() implements Refusal {}

        record MoreThanLeft(int asked, int left) implements Refusal {}

        record NotInForce(LocalDate day, LocalDate from, LocalDate until) implements Refusal {}

        /// The payer lets a course begin on this day at the latest.
        record TooLateToBegin(LocalDate day, LocalDate startBy) implements Refusal {}

        /// The light before the visit stops it.
        record NotCleared(LocalDate day, Reason reason) implements Refusal {}

        /// The database refused it: somebody changed the order, or booked under the same claim, at the same moment.
        record NotGranted() implements Refusal {}

        /// Sessions of other prescriptions that the payer counts together with this one fill the week.
        record PayersWeekFull() implements Refusal {}

        record OverWeeklyCap(LocalDate week, int sessions, int cap) implements Refusal {}

        record TooClose(LocalDate earlier, LocalDate later) implements Refusal {}

        record InThePast(LocalDate day, LocalTime begins) implements Refusal {}

        record LeapedOver(LocalDate day, LocalTime begins, LocalTime next) implements Refusal {}

        record UnknownTherapist() implements Refusal {}

        record UnknownRoom() implements Refusal {}

        record NotCertified(UUID therapist, LocalDate day) implements Refusal {}

        record NotLicensed(UUID therapist, LocalDate day) implements Refusal {}

        /// A licence of one of them was withdrawn, or ended, while the booking was on its way.
        record NoLongerLicensed(Set<UUID> therapists) implements Refusal {}

        /// Every one of these areas asks for training that the therapist does not have on that day.
        record NotTrained(UUID therapist, LocalDate day, Set<String> areas) implements Refusal {}

        record NotOnShift(UUID therapist, LocalDate day, LocalTime begins) implements Refusal {}

        record Closed(LocalDate day, LocalTime begins) implements Refusal {}

        /// On this day, for this reason, though it is open on other days like it.
        record ClosedFor(LocalDate day, String why) implements Refusal {}

        /// Works at that hour on other days like it.
        record Away(UUID therapist, LocalDate day) implements Refusal {}

        record RoomLacks(UUID room, Set<String> needed) implements Refusal {}

        record NotAnOpenService() implements Refusal {}
    }
}
