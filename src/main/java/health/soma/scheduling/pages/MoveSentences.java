package health.soma.scheduling.pages;

import health.soma.scheduling.Appointment;
import health.soma.scheduling.House;
import health.soma.scheduling.MoveMade;
import health.soma.scheduling.Rescheduling;
import health.soma.scheduling.Rescheduling.Hold;
import health.soma.web.Words;
import java.util.ArrayList;
import java.util.List;

/// How a move ended, and what it does, as the front desk reads it.
public final class MoveSentences {

    private MoveSentences() {}

    /// What is done with the entitlement, said before it is.
    public static String effect(Appointment one, boolean tooLate) {
        if (one.prescribed().isEmpty()) return "It stays the same appointment, without a prescription.";
        var number = one.prescribed().get().entitlement();
        return tooLate
                ? "It is too late to give session %d back by the payer's rules, so it can be moved within its day only."
                        .formatted(number)
                : "It stays session %d of the prescription: nothing is given back, nothing is used.".formatted(number);
    }

    static String moved(List<Appointment> moved) {
        if (moved.size() > 1) return moved.size() + " appointments are moved.";
        var one = moved.getFirst();
        return "The appointment is moved to %s, %s."
                .formatted(Words.dayAndWeekday(one.day()), Words.time(one.begins()));
    }

    static List<String> of(Rescheduling answer, House house) {
        return switch (answer) {
            case Rescheduling.Moved(var moved) -> List.of(moved(moved));
            case Rescheduling.Refused(var reasons) ->
                reasons.stream().map(each -> Sentences.of(each, house)).toList();
            case Rescheduling.Taken(var losses) -> {
                var sentences = new ArrayList<>(
                        losses.stream().map(each -> Sentences.of(each, house)).toList());
                sentences.add("Nothing was moved. Choose another time.");
                yield sentences;
            }
            case Rescheduling.Fixed(var holds) ->
                holds.stream().map(MoveSentences::of).toList();
            case Rescheduling.NothingToMove() -> List.of("The appointment is there already. Nothing was moved.");
            case Rescheduling.Overtaken() ->
                List.of("Somebody changed the book at the same moment. Nothing was moved; try again.");
        };
    }

    private static String of(Hold hold) {
        return switch (hold) {
            case Hold.NotFrom(var day, var status) ->
                "The appointment of %s is “%s” by now, so it cannot be moved."
                        .formatted(Words.dayAndWeekday(day), Sentences.word(status));
            case Hold.PatientIsHere(var day) ->
                "The patient has come on %s: the appointment can be moved within that day only."
                        .formatted(Words.dayAndWeekday(day));
            case Hold.TooLate(var day) ->
                ("By the payer's rules it is too late to give the session of %s back, so it can be moved within that day"
                                + " only.")
                        .formatted(Words.dayAndWeekday(day));
        };
    }

    /// "from Mon 30 Nov 2026, 10:00 · Rosa Okafor · Cedar to …"
    public static String of(MoveMade made, House house) {
        return "From %s to %s".formatted(Sentences.of(made.from(), house), Sentences.of(made.to(), house));
    }
}
