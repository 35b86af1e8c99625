package health.soma.scheduling;

import health.soma.scheduling.Planning.Proposal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The good answers to one question that really differ. R-95: the first is what the practice weighs highest; a further
/// one is shown only where it is another course.
///
/// @param plan the first of them, or why there is none
public record Proposals(Planning plan, List<Choice> choices) {

    /// @param by every weighing that leads to this course, in order
    public record Choice(Set<Weighing> by, Proposal proposal) {

        public Weighing first() {
            return by.iterator().next();
        }
    }

    public Proposals {
        choices = List.copyOf(choices);
    }

    static Proposals cannot(Planning.CannotPlace no) {
        return new Proposals(no, List.of());
    }

    /// @param each what every weighing leads to, in the order of [Weighing]
    static Proposals of(List<Proposal> each) {
        var choices = new ArrayList<Choice>();
        for (var by : Weighing.values()) {
            var proposal = each.get(by.ordinal());
            choices.stream()
                    .filter(one -> one.proposal().places().equals(proposal.places()))
                    .findFirst()
                    .ifPresentOrElse(
                            same -> same.by().add(by), () -> choices.add(new Choice(EnumSet.of(by), proposal)));
        }
        return new Proposals(each.getFirst(), choices);
    }

    /// What this weighing leads to; the first where nothing is proposed by it.
    public Planning by(Weighing by) {
        return choices.stream()
                .filter(one -> one.by().contains(by))
                .<Planning>map(Choice::proposal)
                .findFirst()
                .orElse(plan);
    }
}
