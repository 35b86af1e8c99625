package health.soma.scheduling.pages;

import health.soma.scheduling.WeightVersion;
import health.soma.scheduling.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The five weights as typed, and the version they are based on.
public record WeightsForm(
        int version,
        @Nullable String dayLater,
        @Nullable String outOfRhythm,
        @Nullable String otherTherapist,
        @Nullable String lacking,
        @Nullable String quarterOff) {

    /// One number to type: its field, what it is called, what it means, and what stands in it.
    public record Line(
            String name,
            String label,
            String meaning,
            @Nullable String value) {}

    static WeightsForm of(WeightVersion now) {
        var weights = now.weights();
        return new WeightsForm(
                now.version(),
                "" + weights.dayLater(),
                "" + weights.outOfRhythm(),
                "" + weights.otherTherapist(),
                "" + weights.lacking(),
                "" + weights.quarterOff());
    }

    public List<Line> lines() {
        return List.of(
                new Line("dayLater", "A day later", "For each day by which the last session is later.", dayLater),
                new Line(
                        "outOfRhythm",
                        "Out of rhythm",
                        "For each day, times the sessions a week, by which a gap is not the even one.",
                        outOfRhythm),
                new Line(
                        "otherTherapist",
                        "Another therapist",
                        "For each change of therapist from one session to the next.",
                        otherTherapist),
                new Line(
                        "lacking",
                        "A technique lacking",
                        "For each technique, or area, of the order that a session's therapist may not do.",
                        lacking),
                new Line(
                        "quarterOff",
                        "A quarter of an hour off",
                        "For each quarter of an hour between a session and the time the patient likes best.",
                        quarterOff));
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        for (var line : lines())
            if (read(line.value()) < 0)
                problems.add("“%s” is a whole number from 0 to %d.".formatted(line.label(), WeightVersion.MOST));
        return problems;
    }

    Weights read() {
        return new Weights(read(dayLater), read(outOfRhythm), read(otherTherapist), read(lacking), read(quarterOff));
    }

    /// -1 for what is no such number.
    private static int read(@Nullable String text) {
        if (text == null || !text.strip().matches("[0-9]{1,4}")) return -1;
        int number = Integer.parseInt(text.strip());
        return number <= WeightVersion.MOST ? number : -1;
    }
}
