package health.soma.scheduling;

import health.soma.scheduling.Booking.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/// What the book itself refused though every rule had allowed it: what one prescription can tell was said before. What
/// the payer counts over several is known in the book alone; everything else is a race that somebody else has won.
final class RefusedInTheBook {

    private static final String UNLICENSED = "therapist_licensed_on_the_day";
    private static final String WEEK_OF_THE_CLAIM = "weekly_cap_of_the_claim_kept";

    private RefusedInTheBook() {}

    static boolean unlicensed(DataIntegrityViolationException refused) {
        return constraint(refused).equals(Optional.of(UNLICENSED));
    }

    static Booking of(DataIntegrityViolationException refused, List<Place> places) {
        if (unlicensed(refused)) {
            var therapists = places.stream().map(Place::therapist).collect(Collectors.toUnmodifiableSet());
            return new Booking.Refused(List.of(new Refusal.NoLongerLicensed(therapists)));
        }
        return new Booking.Refused(List.of(
                constraint(refused).equals(Optional.of(WEEK_OF_THE_CLAIM))
                        ? new Refusal.PayersWeekFull()
                        : new Refusal.NotGranted()));
    }

    /// What the place was lost to, when somebody or something has it.
    static Optional<Booking.By> lostTo(DataIntegrityViolationException refused) {
        return constraint(refused).map(name -> switch (name) {
            case "therapist_free" -> Booking.By.THERAPIST;
            case "room_free" -> Booking.By.ROOM;
            case "patient_free" -> Booking.By.PATIENT;
            case "weekly_place_taken_once" -> Booking.By.WEEKLY_PLACE;
            default -> null;
        });
    }

    private static Optional<String> constraint(DataIntegrityViolationException refused) {
        return Optional.ofNullable(refused.getMostSpecificCause())
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .map(message -> message == null ? null : message.getConstraint());
    }
}
