package health.soma.portal;

import health.soma.prescriptions.Directions;
import health.soma.web.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What an answer must hold to be one: it belongs to the purpose of its link, its figures are those of an
/// order, and what needs a reason has one. Everything that is wrong is said at once.
final class AnswerWhatWasAsked {

    private static final int MOST_SESSIONS = 200;
    private static final int MOST_A_WEEK = 7;
    private static final int FEWEST_MINUTES = 5;
    private static final int MOST_MINUTES = 240;
    private static final int MOST_DAYS = 731;
    private static final int LONGEST_WORDS = 1000;

    private AnswerWhatWasAsked() {}

    static List<String> problems(Purpose purpose, Answer answer, Directions order, LocalDate today) {
        if (!belongs(purpose, answer)) {
            return List.of("This link was made for something else. Please call the practice.");
        }
        var problems = new ArrayList<String>();
        switch (answer) {
            case Answer.Renew renew -> {
                dose(problems, renew.sessions(), renew.perWeekMin(), renew.perWeekMax(), renew.until(), today);
                minutes(problems, renew.minutes());
                if (renew.goals().length() > LONGEST_WORDS) {
                    problems.add("The goals are longer than %d letters.".formatted(LONGEST_WORDS));
                }
            }
            case Answer.Change change -> {
                dose(problems, change.sessions(), change.perWeekMin(), change.perWeekMax(), change.until(), today);
                minutes(problems, change.minutes());
                if (change.added().isEmpty()
                        && change.kept().stream()
                                .noneMatch(at -> at >= 0 && at < order.areas().size())) {
                    problems.add("Keep one area at least, or add one.");
                }
            }
            case Answer.Stop(var because) when because.isBlank() -> problems.add("Say why the treatment ends.");
            case Answer.Refuse(var because)
            when purpose == Purpose.SIGN && because.isBlank() ->
                problems.add("Say why you do not sign it, so that the practice can mend it.");
            case Answer.Sign(), Answer.Stop _, Answer.Add _, Answer.Refuse _, Answer.SeeFirst _ -> {}
        }
        if (answer.words().length() > LONGEST_WORDS) {
            problems.add("The words are longer than %d letters.".formatted(LONGEST_WORDS));
        }
        return problems;
    }

    private static boolean belongs(Purpose purpose, Answer answer) {
        return switch (answer) {
            case Answer.Sign() -> purpose == Purpose.SIGN;
            case Answer.Change _ -> purpose != Purpose.FINDING;
            case Answer.Renew _ -> purpose == Purpose.RENEWAL;
            case Answer.Stop _ -> purpose != Purpose.SIGN;
            case Answer.Refuse _ -> purpose != Purpose.RENEWAL;
            case Answer.Add _, Answer.SeeFirst _ -> purpose == Purpose.FINDING;
        };
    }

    private static void minutes(List<String> problems, int minutes) {
        if (minutes < FEWEST_MINUTES || minutes > MOST_MINUTES) {
            problems.add("Minutes a session: from %d to %d.".formatted(FEWEST_MINUTES, MOST_MINUTES));
        }
    }

    private static void dose(
            List<String> problems, int sessions, int least, int most, LocalDate until, LocalDate today) {
        if (sessions < 1 || sessions > MOST_SESSIONS) {
            problems.add("Sessions: from 1 to %d.".formatted(MOST_SESSIONS));
        }
        if (least < 1 || most > MOST_A_WEEK || least > most) {
            problems.add("Sessions a week: from 1 to %d, and not more at least than at most.".formatted(MOST_A_WEEK));
        }
        if (until.isBefore(today)) {
            problems.add("The last day, %s, is over.".formatted(Words.day(until)));
        } else if (ChronoUnit.DAYS.between(today, until) > MOST_DAYS) {
            problems.add("The last day, %s, is more than two years away.".formatted(Words.day(until)));
        }
    }
}
