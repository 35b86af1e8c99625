package health.soma.treatment;

import health.soma.patients.StandingConsents;
import health.soma.practice.AreaRequirements;
import health.soma.preflight.Reason;
import health.soma.treatment.Refusal.AlreadySigned;
import health.soma.treatment.Refusal.AppointmentGone;
import health.soma.treatment.Refusal.AreaNotPrescribed;
import health.soma.treatment.Refusal.NoCertificate;
import health.soma.treatment.Refusal.NoLicence;
import health.soma.treatment.Refusal.NotCleared;
import health.soma.treatment.Refusal.NotInForce;
import health.soma.treatment.Refusal.NotTrained;
import health.soma.treatment.Refusal.TechniqueNotGranted;
import health.soma.treatment.Refusal.VisitNotAuthorized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/// The last word is the database's. Should it refuse what the rules had allowed, its constraint says which rule it was.
/// Only the first broken constraint is known, and for the areas not which one.
final class RefusedByDatabase {

    static final String CLOSED = "signed_sessions_are_closed";
    static final String CERTIFIED = "certified_on_the_day";
    static final String CONSENTED = "consented_to_treatment";
    static final String CONSENTED_TO_AREA = "consented_to_the_area";

    private static final Set<String> UNLICENSED =
            Set.of("licensed_on_the_day", "licence_of_this_therapist", "licence_was_withdrawn");
    private static final Set<String> UNTRAINED =
            Set.of("trained_for_the_area", "training_of_this_therapist", "training_was_withdrawn");

    private RefusedByDatabase() {}

    /// Whether a session is not opened for a reason that the rules know, once they are asked again.
    static boolean toldByTheRules(DataIntegrityViolationException refused) {
        return constraint(refused)
                .filter(broken -> broken.equals(CONSENTED) || UNLICENSED.contains(broken))
                .isPresent();
    }

    /// The name of the broken constraint, if the database named one.
    static Optional<String> constraint(DataIntegrityViolationException refused) {
        return Optional.ofNullable(refused.getMostSpecificCause())
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .map(message -> message == null ? null : message.getConstraint());
    }

    /// Why a session that was treated cannot be used up; empty when the constraint stands for no rule.
    static List<Refusal> unsigned(String constraint, LocalDate day) {
        return switch (constraint) {
            case "visit_authorized", "visit_used_once" -> List.of(new VisitNotAuthorized());
            case "money_left" -> List.of(new NotCleared(new Reason.MoneySpent()));
            case "version_in_force", "started_in_time" -> List.of(new NotInForce(day));
            case "gone_stays_gone" -> List.of(new AppointmentGone());
            default -> List.of();
        };
    }

    /// The refusals of this constraint; empty when it stands for no rule, and then it is a fault of ours.
    static List<Refusal> reasons(String constraint, Treatment wanted, LocalDate day) {
        var reasons = new ArrayList<Refusal>();
        if (constraint.equals(CLOSED)) {
            reasons.add(new AlreadySigned());
        } else if (constraint.equals(CONSENTED_TO_AREA)) {
            reasons.addAll(TreatOnlyWithConsent.toChart(wanted, new StandingConsents(day, Map.of())));
        } else if (constraint.contains("_area_side")) {
            wanted.places().forEach(place -> reasons.add(new AreaNotPrescribed(place, day)));
        } else if (UNLICENSED.contains(constraint)) {
            reasons.add(new NoLicence(day));
        } else if (UNTRAINED.contains(constraint)) {
            wanted.places().stream()
                    .flatMap(place -> AreaRequirements.of(place.area()).stream())
                    .distinct()
                    .forEach(required -> reasons.add(new NotTrained(required, day)));
        } else if (constraint.equals(CERTIFIED)
                || constraint.equals("certificate_was_withdrawn")
                || constraint.contains("_certificate_id")) {
            reasons.add(new NoCertificate(wanted.technique(), day));
        } else if (constraint.contains("_technique")) {
            reasons.add(new TechniqueNotGranted(wanted.technique()));
        } else if (constraint.contains("_day_week")) {
            reasons.add(new NotInForce(day));
        }
        return reasons;
    }
}
