package health.soma.prescriptions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Directions in the making: filled in by name, because twenty-seven parts in a row would be mistaken for each other.
public final class DirectionsDraft {

    private @Nullable UUID prescriber;
    private String prescriberText = "";
    private @Nullable LocalDate issuedOn;
    private List<DirectedDiagnosis> diagnoses = List.of();
    private List<DirectedArea> areas = List.of();
    private List<DirectedTechnique> techniques = List.of();
    private @Nullable Integer sessions;
    private @Nullable Integer perWeekMin;
    private @Nullable Integer perWeekMax;
    private @Nullable Integer everyWeeks;
    private @Nullable Integer minutes;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable Integer validDays;
    private @Nullable Anchor validAnchor;
    private @Nullable LocalDate signedOn;
    private String signedBy = "";
    private @Nullable SignedHow signedHow;
    private String precautions = "";
    private String goals = "";
    private String payer = "";
    private String rulePack = "";
    private String claimNumber = "";
    private String authorizationNumber = "";
    private @Nullable LocalDate injuryDate;
    private String note = "";
    private List<Unplaced> unplaced = List.of();

    DirectionsDraft() {}

    DirectionsDraft(Directions from) {
        this.prescriber = from.prescriber();
        this.prescriberText = from.prescriberText();
        this.issuedOn = from.issuedOn();
        this.diagnoses = from.diagnoses();
        this.areas = from.areas();
        this.techniques = from.techniques();
        this.sessions = from.sessions();
        this.perWeekMin = from.perWeekMin();
        this.perWeekMax = from.perWeekMax();
        this.everyWeeks = from.everyWeeks();
        this.minutes = from.minutes();
        this.validFrom = from.validFrom();
        this.validUntil = from.validUntil();
        this.validDays = from.validDays();
        this.validAnchor = from.validAnchor();
        this.signedOn = from.signedOn();
        this.signedBy = from.signedBy();
        this.signedHow = from.signedHow();
        this.precautions = from.precautions();
        this.goals = from.goals();
        this.payer = from.payer();
        this.rulePack = from.rulePack();
        this.claimNumber = from.claimNumber();
        this.authorizationNumber = from.authorizationNumber();
        this.injuryDate = from.injuryDate();
        this.note = from.note();
        this.unplaced = from.unplaced();
    }

    public DirectionsDraft prescriber(@Nullable UUID prescriber) {
        this.prescriber = prescriber;
        return this;
    }

    public DirectionsDraft prescriberText(String prescriberText) {
        this.prescriberText = prescriberText;
        return this;
    }

    public DirectionsDraft issuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
        return this;
    }

    public DirectionsDraft diagnoses(List<DirectedDiagnosis> diagnoses) {
        this.diagnoses = diagnoses;
        return this;
    }

    public DirectionsDraft areas(List<DirectedArea> areas) {
        this.areas = areas;
        return this;
    }

    public DirectionsDraft techniques(List<DirectedTechnique> techniques) {
        this.techniques = techniques;
        return this;
    }

    public DirectionsDraft sessions(@Nullable Integer sessions) {
        this.sessions = sessions;
        return this;
    }

    public DirectionsDraft perWeekMin(@Nullable Integer perWeekMin) {
        this.perWeekMin = perWeekMin;
        return this;
    }

    public DirectionsDraft perWeekMax(@Nullable Integer perWeekMax) {
        this.perWeekMax = perWeekMax;
        return this;
    }

    public DirectionsDraft everyWeeks(@Nullable Integer everyWeeks) {
        this.everyWeeks = everyWeeks;
        return this;
    }

    public DirectionsDraft minutes(@Nullable Integer minutes) {
        this.minutes = minutes;
        return this;
    }

    public DirectionsDraft validFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
        return this;
    }

    public DirectionsDraft validUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
        return this;
    }

    public DirectionsDraft validDays(@Nullable Integer validDays) {
        this.validDays = validDays;
        return this;
    }

    public DirectionsDraft validAnchor(@Nullable Anchor validAnchor) {
        this.validAnchor = validAnchor;
        return this;
    }

    public DirectionsDraft signedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
        return this;
    }

    public DirectionsDraft signedBy(String signedBy) {
        this.signedBy = signedBy;
        return this;
    }

    public DirectionsDraft signedHow(@Nullable SignedHow signedHow) {
        this.signedHow = signedHow;
        return this;
    }

    public DirectionsDraft precautions(String precautions) {
        this.precautions = precautions;
        return this;
    }

    public DirectionsDraft goals(String goals) {
        this.goals = goals;
        return this;
    }

    public DirectionsDraft payer(String payer) {
        this.payer = payer;
        return this;
    }

    public DirectionsDraft rulePack(String rulePack) {
        this.rulePack = rulePack;
        return this;
    }

    public DirectionsDraft claimNumber(String claimNumber) {
        this.claimNumber = claimNumber;
        return this;
    }

    public DirectionsDraft authorizationNumber(String authorizationNumber) {
        this.authorizationNumber = authorizationNumber;
        return this;
    }

    public DirectionsDraft injuryDate(@Nullable LocalDate injuryDate) {
        this.injuryDate = injuryDate;
        return this;
    }

    public DirectionsDraft note(String note) {
        this.note = note;
        return this;
    }

    public DirectionsDraft unplaced(List<Unplaced> unplaced) {
        this.unplaced = unplaced;
        return this;
    }

    public Directions done() {
        return new Directions(
                prescriber,
                prescriberText,
                issuedOn,
                diagnoses,
                areas,
                techniques,
                sessions,
                perWeekMin,
                perWeekMax,
                everyWeeks,
                minutes,
                validFrom,
                validUntil,
                validDays,
                validAnchor,
                signedOn,
                signedBy,
                signedHow,
                precautions,
                goals,
                payer,
                rulePack,
                claimNumber,
                authorizationNumber,
                injuryDate,
                note,
                unplaced);
    }
}
