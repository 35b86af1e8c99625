package health.soma.scheduling.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Area;
import health.soma.practice.AreaRequirements;
import health.soma.practice.Gender;
import health.soma.preflight.ReasonWords;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Booking;
import health.soma.scheduling.Booking.Refusal;
import health.soma.scheduling.House;
import health.soma.scheduling.Moving;
import health.soma.scheduling.Place;
import health.soma.scheduling.Planning.Obstacle;
import health.soma.scheduling.Remedy;
import health.soma.scheduling.Status;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import health.soma.web.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Everything the book may answer, as the sentence a person reads. A new answer does not compile until it has one.
public final class Sentences {

    private Sentences() {}

    public static String of(Gender gender) {
        return switch (gender) {
            case WOMAN -> "A woman";
            case MAN -> "A man";
            case NON_BINARY -> "A non-binary person";
        };
    }

    /// Hours that lie between two sessions, as whole free days.
    public static String apart(int hours) {
        int days = hours / 24;
        return "%d hours: %s free".formatted(hours, days == 1 ? "one day" : days + " days");
    }

    public static String of(Refusal refusal, House house) {
        return switch (refusal) {
            case Refusal.NothingToBook() -> "No session is chosen.";
            case Refusal.NotCompiled() -> "The prescription is not verified yet, so it grants nothing to book.";
            case Refusal.MoreThanLeft(int asked, int left) ->
                "%s asked for, and the prescription has %d left.".formatted(sessions(asked, "is", "are"), left);
            case Refusal.NotInForce(LocalDate day, LocalDate from, LocalDate until) ->
                "%s is not within the prescription, which is in force from %s until %s."
                        .formatted(Words.dayAndWeekday(day), Words.day(from), Words.day(until));
            case Refusal.OverWeeklyCap(LocalDate week, int asked, int cap) ->
                "The week of %s would have %d sessions; the prescription allows %d a week."
                        .formatted(Words.day(week), asked, cap);
            case Refusal.TooLateToBegin(LocalDate day, var startBy) ->
                "The course would begin on %s; the payer lets it begin on %s at the latest."
                        .formatted(Words.dayAndWeekday(day), Words.day(startBy));
            case Refusal.NotCleared(LocalDate day, var reason) ->
                Words.dayAndWeekday(day) + ": " + ReasonWords.of(reason, id -> name(house, id));
            case Refusal.NotGranted() ->
                "The prescription does not grant this any more: it was changed, or booked on, at the same moment."
                        + " Ask for a new proposal.";
            case Refusal.PayersWeekFull() ->
                "The week is full: the payer counts the sessions of the patient's other prescriptions with these.";
            case Refusal.TooClose(LocalDate earlier, LocalDate later) ->
                earlier.equals(later)
                        ? "Two sessions fall on %s.".formatted(Words.dayAndWeekday(earlier))
                        : "No day of rest lies between %s and %s."
                                .formatted(Words.dayAndWeekday(earlier), Words.dayAndWeekday(later));
            case Refusal.InThePast(LocalDate day, LocalTime begins) -> "%s has passed.".formatted(at(day, begins));
            case Refusal.LeapedOver(LocalDate day, LocalTime begins, LocalTime next) ->
                "The clocks leap over %s; the next time that exists is %s."
                        .formatted(at(day, begins), Words.time(next));
            case Refusal.UnknownTherapist() -> "The therapist is not one of this practice.";
            case Refusal.UnknownRoom() -> "The room is not one of this practice.";
            case Refusal.NotCertified(UUID therapist, LocalDate day) ->
                "%s has no certificate, valid on %s, for any technique of the prescription."
                        .formatted(name(house, therapist), Words.day(day));
            case Refusal.NotLicensed(UUID therapist, LocalDate day) ->
                "%s holds no licence that is valid on %s.".formatted(name(house, therapist), Words.day(day));
            case Refusal.NoLongerLicensed(var therapists) ->
                "%s may no longer be booked then: the licence was withdrawn, or ended, a moment ago."
                        .formatted(therapists.stream()
                                .map(id -> name(house, id))
                                .sorted()
                                .collect(Collectors.joining(" or ")));
            case Refusal.NotTrained(UUID therapist, LocalDate day, var areas) ->
                "%s holds no certificate, valid on %s, with the training that %s."
                        .formatted(name(house, therapist), Words.day(day), asked(areas));
            case Refusal.NotOnShift(UUID therapist, LocalDate day, LocalTime begins) ->
                "%s does not work there for the whole of the session on %s."
                        .formatted(name(house, therapist), at(day, begins));
            case Refusal.Closed(LocalDate day, LocalTime begins) ->
                "The practice is not open there for the whole of the session on %s.".formatted(at(day, begins));
            case Refusal.ClosedFor(LocalDate day, String why) ->
                "The practice is closed there at that time on %s: %s.".formatted(Words.dayAndWeekday(day), why);
            case Refusal.Away(UUID therapist, LocalDate day) ->
                "%s is away at that time on %s.".formatted(name(house, therapist), Words.dayAndWeekday(day));
            case Refusal.RoomLacks(UUID room, var needed) ->
                "%s does not have what the session needs: %s."
                        .formatted(
                                room(house, room),
                                String.join(", ", needed.stream().sorted().toList()));
            case Refusal.NotAnOpenService() -> "This service needs a prescription, or is not offered.";
        };
    }

    public static String of(Booking.Loss loss, House house) {
        var when = at(loss.place().day(), loss.place().begins());
        return switch (loss.by()) {
            case THERAPIST ->
                "%s was just booked with somebody else at %s."
                        .formatted(name(house, loss.place().therapist()), when);
            case ROOM ->
                "The room %s was just taken at %s."
                        .formatted(room(house, loss.place().room()), when);
            case PATIENT -> "The patient already has another appointment at %s.".formatted(when);
            case ENTITLEMENT -> "The session meant for %s was just booked by somebody else.".formatted(when);
            case WEEKLY_PLACE -> "The last place of the week of %s was just taken.".formatted(when);
        };
    }

    public static String of(Obstacle obstacle, House house) {
        return switch (obstacle) {
            case Obstacle.NoSessionLeft() -> "No session is left to book.";
            case Obstacle.NoLongerInForce(LocalDate until) ->
                "The prescription ended on %s. A new one is needed.".formatted(Words.day(until));
            case Obstacle.TooLateToBegin(LocalDate startBy) ->
                "The payer lets the course begin on %s at the latest. A new prescription is needed."
                        .formatted(Words.day(startBy));
            case Obstacle.NobodyCertified(var techniques) ->
                "Nobody here is certified, while the prescription is in force, in any of: %s."
                        .formatted(names(techniques));
            case Obstacle.NobodyLicensed() -> "Nobody here holds a licence while the prescription is in force.";
            case Obstacle.NobodyTrained(var areas) ->
                "Nobody here has, while the prescription is in force, the training that %s.".formatted(asked(areas));
            case Obstacle.TherapistNotLicensed(UUID therapist) ->
                "%s holds no licence while the prescription is in force.".formatted(name(house, therapist));
            case Obstacle.TherapistNotTrained(UUID therapist, var areas) ->
                "%s does not have the training that %s.".formatted(name(house, therapist), asked(areas));
            case Obstacle.TherapistNotCertified(UUID therapist, var techniques) ->
                "%s is not certified in any of: %s.".formatted(name(house, therapist), names(techniques));
            case Obstacle.EndsTooSoon(LocalDate until, int cap, int fit) ->
                "The prescription ends on %s; at %d a week only %s before that. Ask the prescriber for a longer time."
                        .formatted(Words.day(until), cap, sessions(fit, "fits", "fit"));
            case Obstacle.CalendarTooFull(int fit) ->
                "Beside what is booked already, only %s, whatever the wishes.".formatted(sessions(fit, "fits", "fit"));
            case Obstacle.WishesTooNarrow(int fit) ->
                "With these wishes only %s.".formatted(sessions(fit, "fits", "fit"));
        };
    }

    public static String of(Remedy remedy, int wanted) {
        var fit = remedy.fit() == wanted
                ? "all %d sessions fit".formatted(wanted)
                : "%d of %d sessions fit".formatted(remedy.fit(), wanted);
        return switch (remedy) {
            case Remedy.AllowDay one -> "Allow %ss: %s".formatted(weekday(one.day()), fit);
            case Remedy.AllowEarlier one -> "Begin from %s: %s".formatted(Words.time(one.from()), fit);
            case Remedy.AllowLater one -> "End by %s: %s".formatted(Words.time(one.until()), fit);
            case Remedy.AnyTherapist _ -> "Any therapist: %s".formatted(fit);
            case Remedy.AnyGender _ -> "A therapist of any gender: %s".formatted(fit);
            case Remedy.SoonerAgain _ -> "Sessions as close as the prescription allows: %s".formatted(fit);
            case Remedy.AnyLocation _ -> "Any location: %s".formatted(fit);
            case Remedy.StartEarlier _ -> "Start as soon as possible: %s".formatted(fit);
            case Remedy.NoWishes _ -> "Without any wish: %s".formatted(fit);
        };
    }

    public static String of(Moving.NotFrom late) {
        return late.wanted() == Status.DONE
                ? "A prescribed session is done when its therapist signs it."
                : "The appointment is “%s” by now, so it cannot become “%s”."
                        .formatted(word(late.status()), word(late.wanted()));
    }

    /// After a step, without a name.
    static String moved(Appointment moved) {
        var what = moved.prescribed().isPresent() ? " Its session can be booked again." : "";
        return switch (moved.status()) {
            case BOOKED -> "The appointment is booked.";
            case ARRIVED -> "The patient has arrived.";
            case IN_ROOM -> "The patient is in the room.";
            case DONE -> "The appointment is done.";
            case CANCELLED -> "The appointment is cancelled." + what;
            case MISSED -> "The appointment is marked as missed." + what;
        };
    }

    public static String word(Status status) {
        return switch (status) {
            case BOOKED -> "Booked";
            case ARRIVED -> "Arrived";
            case IN_ROOM -> "In the room";
            case DONE -> "Done";
            case CANCELLED -> "Cancelled";
            case MISSED -> "Missed";
        };
    }

    /// The class that gives the badge its shape and colour.
    public static String badge(Status status) {
        return switch (status) {
            case BOOKED -> "badge-info";
            case ARRIVED, IN_ROOM -> "badge-warn";
            case DONE -> "badge-ok";
            case CANCELLED, MISSED -> "badge-stop";
        };
    }

    /// "Mon 30 Nov 2026, 10:00 · Rosa Okafor · Cedar, Pine Street"
    public static String of(Place place, House house) {
        return "%s · %s · %s"
                .formatted(at(place.day(), place.begins()), name(house, place.therapist()), room(house, place.room()));
    }

    public static String name(House house, UUID therapist) {
        return house.therapist(therapist).map(t -> t.name()).orElse("The therapist");
    }

    public static String room(House house, UUID room) {
        return house.room(room).map(r -> r.name()).orElse("room")
                + house.locationOfRoom(room).map(l -> ", " + l.name()).orElse("");
    }

    /// Techniques, and areas that ask for training, by their names.
    public static String names(Collection<String> techniques) {
        return techniques.stream()
                .map(id -> Techniques.standard()
                        .technique(id)
                        .map(Technique::name)
                        .or(() -> Anatomy.standard().area(id).map(Area::label))
                        .orElse(id))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// "breast tissue asks for (16 hours, WAC 246-830-555)"
    private static String asked(Collection<String> areas) {
        return areas.stream()
                .flatMap(area -> AreaRequirements.of(area).stream())
                .map(required -> "%s asks for (%d hours, %s)"
                        .formatted(
                                Anatomy.standard().label(required.area()).toLowerCase(Locale.ROOT),
                                required.hours(),
                                required.source()))
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String bookingPath(Object patient, Optional<PrescriptionId> prescription) {
        return prescription
                .map(id -> "/patients/" + patient + "/prescriptions/" + id + "/booking")
                .orElse("/patients/" + patient);
    }

    private static String at(LocalDate day, LocalTime begins) {
        return Words.dayAndWeekday(day) + ", " + Words.time(begins);
    }

    private static String sessions(int n, String one, String many) {
        return n == 1 ? "1 session " + one : n + " sessions " + many;
    }
}
