package health.soma.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How an attempt to plan a course ended.
public sealed interface Planning {

    /// Every session has its place. `cost` is what [Weights] say against the course as a whole.
    record Proposal(List<Planned> sessions, int cost) implements Planning {
        public List<Place> places() {
            return sessions.stream().map(Planned::place).toList();
        }
    }

    /// Nothing is proposed, because not every session finds a place. All that stands in the way, and what would help.
    record CannotPlace(int wanted, int placed, List<Obstacle> obstacles, List<Remedy> remedies) implements Planning {}

    /// One session of a proposal.
    ///
    /// @param number its entitlement: session `number` of the prescription
    /// @param lacking granted techniques that this therapist may not use on that day, and areas they may not treat
    /// @param others places that could be taken instead, all other sessions staying where they are
    record Planned(int number, Place place, Set<String> lacking, List<Place> others) {}

    /// Why a course finds no place.
    sealed interface Obstacle {
        record NoSessionLeft() implements Obstacle {}

        record NoLongerInForce(LocalDate until) implements Obstacle {}

        /// It had to begin on this day at the latest.
        record TooLateToBegin(LocalDate startBy) implements Obstacle {}

        /// No therapist of the house has a certificate, valid in that time, for any of the techniques.
        record NobodyCertified(Set<String> techniques) implements Obstacle {}

        /// No therapist of the house holds a licence in that time.
        record NobodyLicensed() implements Obstacle {}

        /// No therapist of the house who is licensed and certified is trained for any of these areas.
        record NobodyTrained(Set<String> areas) implements Obstacle {}

        record TherapistNotLicensed(UUID therapist) implements Obstacle {}

        record TherapistNotTrained(UUID therapist, Set<String> areas) implements Obstacle {}

        record TherapistNotCertified(UUID therapist, Set<String> techniques) implements Obstacle {}

        /// Even on an empty calendar, with no wish at all, only so many fit before the prescription ends.
        record EndsTooSoon(LocalDate until, int weeklyCap, int fit) implements Obstacle {}

        /// With no wish at all, only so many fit beside what is booked already.
        record CalendarTooFull(int fit) implements Obstacle {}

        /// The calendar would hold them all; the wishes leave room for only so many.
        record WishesTooNarrow(int fit) implements Obstacle {}
    }
}
