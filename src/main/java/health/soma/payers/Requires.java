package health.soma.payers;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What must be on the order before the payer pays at all. From `areasNamedFrom` areas on, the doctor's certificate has
/// to name each area; an order that names areas by group does not.
public record Requires(
        boolean claimNumber,
        boolean authorizationNumber,
        boolean injuryDate,
        @Nullable Integer areasNamedFrom,
        Authority authority) {

    public enum Piece {
        CLAIM_NUMBER,
        AUTHORIZATION_NUMBER,
        INJURY_DATE,
        EACH_AREA_NAMED
    }

    /// What is missing of what is required; empty when nothing is.
    ///
    /// @param there what the order has
    /// @param areas how many areas are treated
    public Set<Piece> missing(Set<Piece> there, int areas) {
        var missing = EnumSet.noneOf(Piece.class);
        if (claimNumber) missing.add(Piece.CLAIM_NUMBER);
        if (authorizationNumber) missing.add(Piece.AUTHORIZATION_NUMBER);
        if (injuryDate) missing.add(Piece.INJURY_DATE);
        if (areasNamedFrom != null && areas >= areasNamedFrom) missing.add(Piece.EACH_AREA_NAMED);
        missing.removeAll(there);
        return missing;
    }
}
