package health.soma.treatment.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.outcomes.Moment;
import health.soma.patients.ConsentKind;
import health.soma.practice.AreaRequirement;
import health.soma.preflight.ReasonWords;
import health.soma.techniques.Techniques;
import health.soma.treatment.Refusal;
import health.soma.treatment.Refusal.AlreadySigned;
import health.soma.treatment.Refusal.AppointmentGone;
import health.soma.treatment.Refusal.AreaNotPrescribed;
import health.soma.treatment.Refusal.ConsentMissing;
import health.soma.treatment.Refusal.DayNotYetCome;
import health.soma.treatment.Refusal.FunctionMissing;
import health.soma.treatment.Refusal.MinutesExceedAppointment;
import health.soma.treatment.Refusal.MinutesOutOfRange;
import health.soma.treatment.Refusal.NoAreaMarked;
import health.soma.treatment.Refusal.NoCertificate;
import health.soma.treatment.Refusal.NoLicence;
import health.soma.treatment.Refusal.NotInForce;
import health.soma.treatment.Refusal.NotPrescribed;
import health.soma.treatment.Refusal.NotTrained;
import health.soma.treatment.Refusal.NotYourSession;
import health.soma.treatment.Refusal.NoteMissing;
import health.soma.treatment.Refusal.NothingTreated;
import health.soma.treatment.Refusal.PainMissing;
import health.soma.treatment.Refusal.TechniqueNotGranted;
import health.soma.treatment.Refusal.VisitNotAuthorized;
import health.soma.treatment.TechniqueChoice;
import health.soma.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Every refusal as the sentence the therapist reads. A new kind of refusal does not compile until it has one.
public final class Sentences {

    private Sentences() {}

    public static List<String> of(List<Refusal> reasons) {
        return reasons.stream().map(Sentences::of).distinct().toList();
    }

    public static String of(Refusal refusal) {
        return switch (refusal) {
            case NotYourSession() -> "Only the therapist who gives this session may write in it.";
            case AlreadySigned() -> "This session is signed. What is missing goes into an addendum.";
            case AppointmentGone() -> "This appointment was cancelled or missed.";
            case DayNotYetCome(var day) -> "%s has not come yet.".formatted(Words.day(day));
            case Refusal.NotCleared(var reason) -> ReasonWords.of(reason, _ -> "The therapist");
            case NotPrescribed() -> "This service has no prescription: there is a note, and no treatment by area.";
            case NotInForce(var day) -> "The prescription is not in force on %s.".formatted(Words.day(day));
            case VisitNotAuthorized() ->
                "The payer has authorized no further visit on this claim. Record the authorization, then sign.";
            case NoAreaMarked() -> "No area is marked.";
            case AreaNotPrescribed(var place, var day) ->
                "No prescription in force on %s covers the %s.".formatted(Words.day(day), place(place));
            case TechniqueNotGranted(var technique) ->
                "%s is not among the techniques of this prescription.".formatted(name(technique));
            case NoCertificate(var technique, var day) ->
                "You hold no certificate for %s that is valid on %s.".formatted(name(technique), Words.day(day));
            case NoLicence(var day) -> "You hold no licence that is valid on %s.".formatted(Words.day(day));
            case NotTrained(var required, var day) ->
                "%s asks for %d hours of training (%s), and you hold no certificate of them that is valid on %s."
                        .formatted(area(required), required.hours(), required.source(), Words.day(day));
            case ConsentMissing(var kind, var day) -> consentMissing(kind, day);
            case MinutesOutOfRange(var minutes) -> "%d is no number of minutes from 1 to 240.".formatted(minutes);
            case MinutesExceedAppointment(var wanted, var appointment) ->
                "That makes %d minutes together, and the appointment has %d.".formatted(wanted, appointment);
            case NothingTreated() -> "Nothing was treated yet.";
            case PainMissing(var moment) -> "Pain %s the session is not rated.".formatted(moment.code());
            case FunctionMissing(var moment) -> "Daily activities are due %s and not rated.".formatted(when(moment));
            case NoteMissing() -> "The note is empty.";
        };
    }

    /// Why a prescribed technique is not offered; asked only of those that are not.
    public static String missing(TechniqueChoice choice) {
        return "%s is prescribed, but you hold no certificate valid on %s."
                .formatted(name(choice.technique()), Words.day(choice.day()));
    }

    /// Why a prescribed area is not offered.
    public static String missing(AreaRequirement required, LocalDate day) {
        return "%s is prescribed and asks for %d hours of training (%s), but you hold no certificate of them valid on %s."
                .formatted(area(required), required.hours(), required.source(), Words.day(day));
    }

    /// "Buttock: no consent of its own stands on 2 Dec 2026."
    public static String consentMissing(ConsentKind kind, LocalDate day) {
        return kind.special()
                ? "%s: no consent of its own stands on %s.".formatted(kind.label(), Words.day(day))
                : "No consent to treatment stands on %s: it was never given, has ended, or was revoked."
                        .formatted(Words.day(day));
    }

    /// "at the start", for headings and sentences.
    public static String when(Moment moment) {
        return switch (moment) {
            case START -> "at the start";
            case RE_EVALUATION -> "for the re-evaluation";
            case END -> "at the end";
            case BEFORE -> "before the session";
            case AFTER -> "after the session";
        };
    }

    /// "right shoulder, front" for a sentence: the side first, in small letters.
    private static String place(AreaSide place) {
        var area = Anatomy.standard().area(place.area());
        return area.map(known -> place.side().code() + " "
                        + known.label().substring(0, 1).toLowerCase(Locale.ROOT)
                        + known.label().substring(1))
                .orElse("place you marked");
    }

    private static String area(AreaRequirement required) {
        return Anatomy.standard().label(required.area());
    }

    private static String name(String technique) {
        return Techniques.standard()
                .technique(technique)
                .map(known -> known.name())
                .orElse("This technique");
    }
}
