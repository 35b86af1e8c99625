package health.soma.patients;

import health.soma.patients.Asking.Fault;
import health.soma.web.Words;
import java.util.List;

/// Why an answer could not be recorded, in sentences, for every page that records one.
public final class ScreeningWords {

    private ScreeningWords() {}

    public static List<String> of(List<Fault> reasons) {
        return reasons.stream().map(ScreeningWords::of).toList();
    }

    private static String of(Fault fault) {
        return switch (fault) {
            case Fault.NotYetCome(var day) -> "%s has not come yet.".formatted(Words.day(day));
            case Fault.WordsMissing() -> "Write down what has changed.";
            case Fault.WordsTooMany() -> "You wrote down a change. Record it, or take the words out.";
        };
    }
}
