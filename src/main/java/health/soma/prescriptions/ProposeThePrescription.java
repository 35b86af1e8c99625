package health.soma.prescriptions;

import health.soma.anatomy.AreaSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// **Of several open prescriptions the one that fits is proposed, and why.** Rule R-79: it is in force on the day, has
/// a session left, covers every area and allows every technique asked for, and is worked off by the payer asked for. Of
/// several that fit, the one that ends first comes first, because what is left of it would lapse; then the one with
/// fewer sessions left. What does not fit follows, with every reason.
public final class ProposeThePrescription {

    /// What the visit is for; what is empty is all the same. `rulePack` names the payer's rules.
    public record Wanted(LocalDate day, Set<AreaSide> areas, Set<String> techniques, String rulePack) {}

    /// A prescription that may be meant.
    public record Candidate(String number, Compiled compiled) {}

    /// Why one is not it.
    public sealed interface Against {

        record NotInForce(LocalDate from, LocalDate until) implements Against {}

        record NothingLeft() implements Against {}

        record NotCovered(Set<AreaSide> areas) implements Against {}

        record NotAllowed(Set<String> techniques) implements Against {}

        record OtherPayer() implements Against {}
    }

    public record Choice(Candidate candidate, List<Against> against) {

        public boolean fits() {
            return against.isEmpty();
        }
    }

    private ProposeThePrescription() {}

    /// The proposed one first, when any fits.
    public static List<Choice> choose(List<Candidate> candidates, Wanted wanted) {
        return candidates.stream()
                .map(each -> new Choice(each, against(each.compiled(), wanted)))
                .sorted(Comparator.comparing((Choice each) -> each.against().size())
                        .thenComparing(each -> each.candidate().compiled().validUntil())
                        .thenComparing(each -> each.candidate().compiled().left())
                        .thenComparing(each -> each.candidate().number()))
                .toList();
    }

    private static List<Against> against(Compiled compiled, Wanted wanted) {
        var against = new ArrayList<Against>();
        if (!compiled.inForceOn(wanted.day())) {
            against.add(new Against.NotInForce(compiled.validFrom(), compiled.validUntil()));
        }
        if (compiled.left() == 0) against.add(new Against.NothingLeft());
        var areas = without(wanted.areas(), compiled.scope());
        if (!areas.isEmpty()) against.add(new Against.NotCovered(areas));
        var techniques = without(wanted.techniques(), compiled.techniques());
        if (!techniques.isEmpty()) against.add(new Against.NotAllowed(techniques));
        if (!wanted.rulePack().isEmpty()
                && !wanted.rulePack().equals(compiled.payer().rulePack())) {
            against.add(new Against.OtherPayer());
        }
        return List.copyOf(against);
    }

    private static <T> Set<T> without(Set<T> wanted, Set<T> granted) {
        return wanted.stream()
                .filter(each -> !granted.contains(each))
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
