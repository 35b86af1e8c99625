package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one version of an order says, exactly as typed or received: anything may be missing or wrong here, and
/// [Finding]s tell what. Minutes are per session; frequency is sessions in every so many weeks, one week when nothing
/// is said; days are calendar days, all included. It may end on a day, or so many days after its anchor, or both: then
/// the earlier counts. `rulePack` names the payer's rules it is worked off by; empty means the practice's own.
public record Directions(
        @Nullable UUID prescriber,
        String prescriberText,
        @Nullable LocalDate issuedOn,
        List<DirectedDiagnosis> diagnoses,
        List<DirectedArea> areas,
        List<DirectedTechnique> techniques,
        @Nullable Integer sessions,
        @Nullable Integer perWeekMin,
        @Nullable Integer perWeekMax,
        @Nullable Integer everyWeeks,
        @Nullable Integer minutes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer validDays,
        @Nullable Anchor validAnchor,
        @Nullable LocalDate signedOn,
        String signedBy,
        @Nullable SignedHow signedHow,
        String precautions,
        String goals,
        String payer,
        String rulePack,
        String claimNumber,
        String authorizationNumber,
        @Nullable LocalDate injuryDate,
        String note,
        List<Unplaced> unplaced) {

    public Directions {
        diagnoses = List.copyOf(diagnoses);
        areas = List.copyOf(areas);
        techniques = List.copyOf(techniques);
        unplaced = List.copyOf(unplaced);
    }

    /// The first day in force: as said, or else the day it was issued.
    public @Nullable LocalDate begins() {
        return validFrom != null ? validFrom : issuedOn;
    }

    /// An empty order to be filled in.
    public static DirectionsDraft draft() {
        return new DirectionsDraft();
    }

    /// The same order, to be corrected.
    public DirectionsDraft corrected() {
        return new DirectionsDraft(this);
    }
}
