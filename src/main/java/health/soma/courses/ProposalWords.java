package health.soma.courses;

/// A proposal for a reader: "6 sessions, 1–2 a week, 30 minutes each, for 60 days from the signature".
public final class ProposalWords {

    private ProposalWords() {}

    public static String of(Proposal proposal, int everyWeeks) {
        return "%s, %s, %d minutes each, for %s from the signature"
                .formatted(
                        counted(proposal.sessions(), "session"),
                        pace(proposal, everyWeeks),
                        proposal.minutes(),
                        counted(proposal.validDays(), "day"));
    }

    static String pace(Proposal proposal, int everyWeeks) {
        var number = proposal.perWeekMin() == proposal.perWeekMax()
                ? String.valueOf(proposal.perWeekMax())
                : proposal.perWeekMin() + "–" + proposal.perWeekMax();
        return everyWeeks == 1 ? number + " a week" : "%s every %d weeks".formatted(number, everyWeeks);
    }

    static String counted(int number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }
}
