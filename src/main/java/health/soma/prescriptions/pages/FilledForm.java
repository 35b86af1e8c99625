package health.soma.prescriptions.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Side;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.VersionKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form as it is first shown: empty, or filled with an order to be corrected.
final class FilledForm {

    /// Rows to type into without a script; a long order gets one more than it has.
    private static final int ROWS = 3;

    private static final int TECHNIQUES = 2;

    private FilledForm() {}

    static PrescriptionForm blank(UUID id) {
        return new PrescriptionForm(
                id,
                0,
                "",
                "",
                PrescriberPart.BLANK,
                Collections.nCopies(ROWS, DiagnosisRow.BLANK),
                Collections.nCopies(ROWS, AreaRow.BLANK),
                List.of(),
                List.of(),
                List.of(),
                Collections.nCopies(TECHNIQUES, TechniqueRow.BLANK),
                CoursePart.BLANK,
                PapersPart.BLANK,
                List.of());
    }

    /// A verified order to be changed or renewed: what the prescriber says anew, the dates and the signature, is empty.
    static PrescriptionForm next(Prescription prescription, VersionKind kind) {
        var fresh = prescription
                .directions()
                .corrected()
                .issuedOn(null)
                .signedOn(null)
                .signedBy("")
                .signedHow(null);
        if (kind == VersionKind.RENEWAL) {
            fresh.validFrom(null).validUntil(null).authorizationNumber("");
        }
        return of(prescription, fresh.done(), kind.code());
    }

    static PrescriptionForm of(Prescription prescription) {
        return of(prescription, prescription.directions(), "");
    }

    private static PrescriptionForm of(Prescription prescription, Directions order, String kind) {
        return new PrescriptionForm(
                prescription.id().value(),
                prescription.version(),
                kind,
                "",
                prescriber(order),
                padded(
                        order.diagnoses().stream()
                                .map(each -> new DiagnosisRow(text(each.code()), each.asReceived()))
                                .toList(),
                        DiagnosisRow.BLANK),
                padded(
                        order.areas().stream()
                                .filter(each -> marks(each).isEmpty())
                                .map(FilledForm::row)
                                .toList(),
                        AreaRow.BLANK),
                order.areas().stream()
                        .flatMap(each -> marks(each).stream())
                        .distinct()
                        .toList(),
                ticked(order, true),
                ticked(order, false),
                padded(
                        order.techniques().stream()
                                .filter(each -> !tickable(each))
                                .map(each ->
                                        new TechniqueRow(each.asReceived(), text(each.technique()), each.allowed()))
                                .toList(),
                        TechniqueRow.BLANK),
                new CoursePart(
                        text(order.sessions()),
                        text(order.perWeekMin()),
                        text(order.perWeekMax()),
                        text(order.everyWeeks()),
                        text(order.minutes()),
                        text(order.validFrom()),
                        text(order.validUntil()),
                        text(order.validDays()),
                        order.validAnchor() == null ? "" : order.validAnchor().code(),
                        order.precautions(),
                        order.goals()),
                new PapersPart(
                        text(order.issuedOn()),
                        text(order.signedOn()),
                        order.signedBy(),
                        order.signedHow() == null ? "" : order.signedHow().code(),
                        order.payer(),
                        order.rulePack(),
                        order.claimNumber(),
                        order.authorizationNumber(),
                        text(order.injuryDate()),
                        order.note()),
                order.unplaced().stream()
                        .map(each -> new UnplacedRow(each.part(), each.asReceived(), false))
                        .toList());
    }

    private static PrescriberPart prescriber(Directions order) {
        return new PrescriberPart(text(order.prescriber()), order.prescriberText(), "", "", "", "", "", "");
    }

    /// The boxes of the body map that say the same; none when the words have to stay beside the place.
    private static List<String> marks(DirectedArea area) {
        var place = area.place();
        var side = area.side();
        if (place == null || side == null || !area.asReceived().isEmpty() || !offered(place)) {
            return List.of();
        }
        return side.sides().stream()
                .map(each -> place + "." + each.code())
                .sorted()
                .toList();
    }

    private static boolean offered(String place) {
        var anatomy = Anatomy.standard();
        return anatomy.knows(place) && !anatomy.expand(place, Side.both()).isEmpty();
    }

    private static AreaRow row(DirectedArea area) {
        var side = area.side();
        return new AreaRow(area.asReceived(), text(area.place()), side == null ? "" : side.code());
    }

    private static boolean tickable(DirectedTechnique technique) {
        return technique.technique() != null && technique.asReceived().isEmpty();
    }

    private static List<String> ticked(Directions order, boolean allowed) {
        return order.techniques().stream()
                .filter(each -> tickable(each) && each.allowed() == allowed)
                .map(each -> text(each.technique()))
                .toList();
    }

    /// With room for one more, and for three at least.
    static <T> List<T> padded(List<T> rows, T blank) {
        var padded = new ArrayList<>(rows);
        do {
            padded.add(blank);
        } while (padded.size() < ROWS);
        return padded;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
