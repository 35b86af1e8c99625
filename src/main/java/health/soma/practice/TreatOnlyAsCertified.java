package health.soma.practice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// **Nobody treats without a licence, nor where training is asked for without the training.**
///
/// - a therapist is booked and charts only on a day on which a licence of theirs is valid, first and last day
///   included.
/// - an area that asks for training is treated only under a certificate for it, valid on the day, that attests
///   at least the hours asked for.
///
/// Sources: RCW 18.108.030 (no practice of massage therapy without a license); the areas and hours each name their own,
/// see [AreaRequirement]. The database refuses the same; booking and charting both ask here first.
public final class TreatOnlyAsCertified {

    private TreatOnlyAsCertified() {}

    /// The licence to treat under on this day; of several, the one that lasts longest.
    public static Optional<Certificate> licence(Collection<Certificate> held, LocalDate day) {
        return held.stream()
                .filter(one -> one.subject() instanceof Subject.Licence && one.validOn(day))
                .max(Comparator.comparing(Certificate::lastDay));
    }

    /// The certificate to treat this area under on this day; empty, too, when the area asks for none.
    public static Optional<Certificate> training(Collection<Certificate> held, String area, LocalDate day) {
        return AreaRequirements.of(area)
                .flatMap(required -> held.stream()
                        .filter(one -> one.meets(required) && one.validOn(day))
                        .max(Comparator.comparing(Certificate::lastDay)));
    }

    /// What these areas ask for and the therapist does not have on this day.
    public static List<AreaRequirement> untrained(
            Collection<Certificate> held, Collection<String> areas, LocalDate day) {
        return areas.stream()
                .distinct()
                .flatMap(area -> AreaRequirements.of(area).stream())
                .filter(required -> training(held, required.area(), day).isEmpty())
                .toList();
    }

    /// Whether there is an area among these that may be treated on this day; with none named, nothing stands against
    /// it.
    public static boolean someAreaMayBeTreated(Collection<Certificate> held, Collection<String> areas, LocalDate day) {
        return areas.isEmpty()
                || untrained(held, areas, day).size()
                        < areas.stream().distinct().count();
    }
}
