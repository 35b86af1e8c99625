package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.payers.Requires;
import health.soma.payers.Requires.Piece;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// **What the payer's rules require stands on the order before it is verified.** A claim number, an authorization
/// number, the day of the injury; and where the payer wants each area named, no group among the areas, from so many
/// places on. A place counts once, whatever its sides; a group counts as one, as the doctor wrote it. An order that
/// stops a course needs nothing. The database refuses the same: `required_by_the_payer`.
///
/// Source: house rule R-85 (docs/rules.md); what is required, and on what authority, says the rule pack.
final class BringWhatThePayerRequires {

    private BringWhatThePayerRequires() {}

    static List<Finding> findings(Directions order, Circumstances around, Anatomy anatomy) {
        if (around.kind() == VersionKind.STOP) return List.of();
        return around.rules().stream()
                .filter(rules -> rules.requires() != null)
                .<Finding>flatMap(rules -> missing(rules.requires(), order, anatomy).stream()
                        .map(piece -> new Finding.RequiredByThePayer(piece, rules.name())))
                .toList();
    }

    private static Set<Piece> missing(Requires required, Directions order, Anatomy anatomy) {
        var places = order.areas().stream()
                .map(DirectedArea::place)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var there = EnumSet.noneOf(Piece.class);
        if (!order.claimNumber().isBlank()) there.add(Piece.CLAIM_NUMBER);
        if (!order.authorizationNumber().isBlank()) there.add(Piece.AUTHORIZATION_NUMBER);
        if (order.injuryDate() != null) there.add(Piece.INJURY_DATE);
        if (places.stream().noneMatch(place -> anatomy.group(place).isPresent())) there.add(Piece.EACH_AREA_NAMED);
        return required.missing(there, places.size());
    }
}
