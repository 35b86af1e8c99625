package health.soma.courses;

import static java.util.stream.Collectors.joining;

import health.soma.outcomes.Activity;
import health.soma.outcomes.Instrument;
import health.soma.outcomes.Score;
import health.soma.outcomes.Verdict;
import health.soma.outcomes.VerdictWords;
import java.util.ArrayList;
import java.util.List;

/// The report's summary, drafted from what was measured. It says what happened, promises nothing and diagnoses nothing.
final class ReportSentences {

    private ReportSentences() {}

    static List<String> of(Course course, List<String> exceptions) {
        var sentences = new ArrayList<String>();
        course.verdicts()
                .forEach(verdict -> sentences.add(VerdictWords.of(verdict) + " " + VerdictWords.arithmetic(verdict)));
        if (course.verdicts().isEmpty())
            sentences.add("It is too early for a verdict: no measure has a second value yet.");
        activities(course, sentences);
        goals(course, sentences);
        sentences.addAll(exceptions);
        sentences.add(left(course));
        return sentences;
    }

    /// "Reach a high shelf 3 to 6; Sleep through 4 to 7."
    private static void activities(Course course, List<String> sentences) {
        var scores = course.scores().of(Instrument.PSFS);
        if (scores.size() < 2) return;
        var words = course.scores().activities().stream()
                .map(activity -> "%s %s to %s"
                        .formatted(
                                activity.name(),
                                points(course, scores.getFirst(), activity),
                                points(course, scores.getLast(), activity)))
                .collect(joining("; "));
        sentences.add("Activities, 10 is as before the problem: " + words + ".");
    }

    private static String points(Course course, Score score, Activity activity) {
        return course.scores().points(score, activity).map(Object::toString).orElse("not rated");
    }

    private static void goals(Course course, List<String> sentences) {
        for (var trajectory : course.trajectories()) {
            trajectory
                    .goal()
                    .ifPresent(goal -> trajectory
                            .now()
                            .ifPresent(now -> sentences.add("Goal for %s of %s: %s."
                                    .formatted(
                                            trajectory.instrument().label().toLowerCase(java.util.Locale.ROOT),
                                            VerdictWords.number(goal.target()),
                                            goal.reachedBy(now.value()) ? "reached" : "not reached yet"))));
        }
    }

    private static String left(Course course) {
        var left = course.granted().sessions() - course.done().size();
        if (left == 0) return "All granted sessions are done.";
        var words = left == 1 ? "One granted session remains." : left + " granted sessions remain.";
        return course.verdicts().stream().anyMatch(each -> each.kind() == Verdict.Kind.WORSE)
                ? words + " Please advise whether to continue."
                : words;
    }
}
