package health.soma.courses.pages;

import static java.util.Objects.requireNonNullElse;

import health.soma.courses.Proposal;
import health.soma.courses.ProposeWhatCanBeOrdered;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The proposed order as typed, so that a refused one keeps everything. `then` says what the proposal is kept for: to
/// be sent, to be printed, or only to be kept.
public record ProposalForm(
        @Nullable UUID link,
        String sessions,
        String perWeekMin,
        String perWeekMax,
        String minutes,
        String validDays,
        String goals,
        String then) {

    public ProposalForm {
        sessions = requireNonNullElse(sessions, "").strip();
        perWeekMin = requireNonNullElse(perWeekMin, "").strip();
        perWeekMax = requireNonNullElse(perWeekMax, "").strip();
        minutes = requireNonNullElse(minutes, "").strip();
        validDays = requireNonNullElse(validDays, "").strip();
        goals = requireNonNullElse(goals, "").strip().replace("\r\n", "\n");
        then = requireNonNullElse(then, "");
    }

    static ProposalForm of(Proposal proposal) {
        return new ProposalForm(
                null,
                String.valueOf(proposal.sessions()),
                String.valueOf(proposal.perWeekMin()),
                String.valueOf(proposal.perWeekMax()),
                String.valueOf(proposal.minutes()),
                String.valueOf(proposal.validDays()),
                proposal.goals(),
                "");
    }

    /// The proposal; empty when anything is wrong, and then every problem is added.
    Optional<Proposal> read(List<String> problems) {
        var unreadable = new ArrayList<String>();
        if (link == null) unreadable.add("This page is out of date. Please open it again.");
        // A number that cannot be read is replaced by one that is right, so that the others are judged all the same.
        var count = number("Sessions", sessions, 1, unreadable);
        var least = number("Sessions a week, at least", perWeekMin, 1, unreadable);
        var most = number("Sessions a week, at most", perWeekMax, Math.max(least, 1), unreadable);
        var each = number("Minutes a session", minutes, 30, unreadable);
        var days = number("Valid for", validDays, 1, unreadable);
        var proposal = new Proposal(count, least, most, each, days, goals);
        problems.addAll(unreadable);
        problems.addAll(ProposeWhatCanBeOrdered.problems(proposal));
        return problems.isEmpty() ? Optional.of(proposal) : Optional.empty();
    }

    UUID drawn() {
        return Objects.requireNonNull(link);
    }

    private static int number(String field, String typed, int otherwise, List<String> problems) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException unreadable) {
            problems.add(
                    typed.isEmpty()
                            ? field + " is missing."
                            : "%s: “%s” is not a whole number.".formatted(field, typed));
            return otherwise;
        }
    }
}
