package health.soma.scheduling.pages;

import health.soma.scheduling.Proposals.Choice;
import health.soma.scheduling.Proposing;
import health.soma.scheduling.Weighing;
import java.util.List;

/// One of the proposals to choose from: what it puts first, its figures in a sentence, and the address that chooses it.
public record ChoiceLine(String label, String sentence, String query, boolean chosen) {

    static List<ChoiceLine> of(Proposing.Planned planned, WishesForm wishes) {
        return planned.proposals().choices().stream()
                .map(one -> new ChoiceLine(
                        label(one),
                        CourseWords.of(one.proposal(), planned.house()),
                        wishes.by(one.first()).query(),
                        one.proposal().equals(planned.plan())))
                .toList();
    }

    private static String label(Choice choice) {
        boolean alone = CourseWords.therapists(choice.proposal()) == 1;
        var rest = choice.by().stream().skip(1).map(by -> also(by, alone)).toList();
        return head(choice.first(), alone) + (rest.isEmpty() ? "" : ", also " + CourseWords.and(rest));
    }

    private static String head(Weighing by, boolean alone) {
        return switch (by) {
            case USUAL -> "Best on the whole";
            case EARLIEST -> "Earliest";
            case ONE_THERAPIST -> alone ? "One therapist" : "Fewest changes of therapist";
            case WISHES -> "Closest to the wishes";
        };
    }

    private static String also(Weighing by, boolean alone) {
        return switch (by) {
            case USUAL -> "the best on the whole";
            case EARLIEST -> "the earliest";
            case ONE_THERAPIST -> alone ? "with one therapist" : "with the fewest changes of therapist";
            case WISHES -> "the closest to the wishes";
        };
    }
}
