package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// **An exception is for one week or one day of one version, and lapses with it.** R-71: it is asked for while a day of
/// it is left on which the version governs, once for each week or day, and opens exactly one session.
///
/// Source: house.
final class AskForOneWeekOrDay {

    /// What a rule must know of the order: what is granted on a day, and whether the payer asks for a word beforehand.
    record Grounds(
            boolean verified,
            Function<LocalDate, Optional<Compiled>> grantedOn,
            Predicate<Compiled> authorizationAsked) {

        /// What governs the first day of it that is left; empty when nothing does.
        Optional<Compiled> governing(OverrideWish wish, LocalDate today) {
            var first = wish.firstDay().isBefore(today) ? today : wish.firstDay();
            if (first.isAfter(wish.lastDay())) return Optional.empty();
            return first.datesUntil(wish.lastDay().plusDays(1))
                    .flatMap(day ->
                            grantedOn
                                    .apply(day)
                                    .filter(granted -> granted.bookable() && granted.inForceOn(day))
                                    .stream())
                    .findFirst();
        }
    }

    private AskForOneWeekOrDay() {}

    static List<OverrideFault> faults(OverrideWish wish, Grounds grounds, LocalDate today) {
        var faults = new ArrayList<OverrideFault>();
        if (wish.because().isEmpty()) faults.add(new OverrideFault.NoReason());
        if (wish.because().length() > OverrideWish.LONGEST) faults.add(new OverrideFault.TooLong(OverrideWish.LONGEST));
        var governing = grounds.governing(wish, today);
        if (!grounds.verified()) faults.add(new OverrideFault.NotVerified());
        else if (wish.lastDay().isBefore(today)) faults.add(new OverrideFault.DayPassed(wish.lastDay()));
        else if (governing.isEmpty()) faults.add(new OverrideFault.NotInForce(wish.firstDay(), wish.lastDay()));
        if (wish.kind() == OverrideKind.AUTHORIZATION
                && governing.filter(grounds.authorizationAsked().negate()).isPresent())
            faults.add(new OverrideFault.NoAuthorizationAsked());
        return faults;
    }
}
