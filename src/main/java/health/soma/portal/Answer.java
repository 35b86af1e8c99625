package health.soma.portal;

import health.soma.anatomy.AreaSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a prescriber says to what they were asked. Frequency is sessions a week, minutes are per session.
public sealed interface Answer {

    /// The order as shown.
    record Sign() implements Answer {}

    /// Further sessions of the same order, counted anew, with these goals.
    record Renew(int sessions, int perWeekMin, int perWeekMax, int minutes, LocalDate until, String goals)
            implements Answer {}

    /// The order with other figures: `kept` are the places of its areas in their order, `added` another one.
    record Change(
            List<Integer> kept,
            Optional<AreaSide> added,
            int sessions,
            int perWeekMin,
            int perWeekMax,
            int minutes,
            LocalDate until)
            implements Answer {}

    /// No further sessions, from this moment.
    record Stop(String because) implements Answer {}

    /// The place of the finding is treated from now on.
    record Add(String words) implements Answer {}

    /// It is not treated.
    record Refuse(String words) implements Answer {}

    /// The prescriber sees the patient first.
    record SeeFirst(String words) implements Answer {}

    /// As written in the database.
    default String code() {
        return switch (this) {
            case Sign() -> "sign";
            case Renew _ -> "renew";
            case Change _ -> "change";
            case Stop _ -> "stop";
            case Add _ -> "add";
            case Refuse _ -> "refuse";
            case SeeFirst _ -> "see";
        };
    }

    /// The prescriber's own words with it, empty where there are none.
    default String words() {
        return switch (this) {
            case Stop(var because) -> because;
            case Add(var words) -> words;
            case Refuse(var words) -> words;
            case SeeFirst(var words) -> words;
            case Sign(), Renew _, Change _ -> "";
        };
    }
}
