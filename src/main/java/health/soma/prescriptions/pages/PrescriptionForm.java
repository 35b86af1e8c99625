package health.soma.prescriptions.pages;

import static java.util.Objects.requireNonNullElse;

import health.soma.prescriptions.VersionKind;
import java.util.List;
import java.util.UUID;

/// What the page sent, as typed, so that a refused form keeps everything. The id is drawn when the form is first shown,
/// so a form sent twice receives one prescription. A further version says which one it is based on, what
/// it is to that one, and why.
public record PrescriptionForm(
        UUID id,
        Integer basedOn,
        String kind,
        String because,
        PrescriberPart prescriber,
        List<DiagnosisRow> diagnoses,
        List<AreaRow> areas,
        List<String> places,
        List<String> allowed,
        List<String> excluded,
        List<TechniqueRow> techniques,
        CoursePart course,
        PapersPart papers,
        List<UnplacedRow> unplaced) {

    public PrescriptionForm {
        id = requireNonNullElse(id, new UUID(0, 0));
        basedOn = requireNonNullElse(basedOn, 0);
        kind = Typed.text(kind);
        because = Typed.text(because);
        prescriber = requireNonNullElse(prescriber, PrescriberPart.BLANK);
        diagnoses = Typed.rows(diagnoses);
        areas = Typed.rows(areas);
        places = Typed.rows(places);
        allowed = Typed.rows(allowed);
        excluded = Typed.rows(excluded);
        techniques = Typed.rows(techniques);
        course = requireNonNullElse(course, CoursePart.BLANK);
        papers = requireNonNullElse(papers, PapersPart.BLANK);
        unplaced = Typed.rows(unplaced);
    }

    /// Whether it adds a version to a prescription that is stored already.
    public boolean correction() {
        return basedOn > 0;
    }

    /// What the version is to be; a word that is none of ours is a correction, and what the door says of it holds.
    public VersionKind versionKind() {
        return switch (kind) {
            case "amendment" -> VersionKind.AMENDMENT;
            case "renewal" -> VersionKind.RENEWAL;
            default -> VersionKind.CORRECTION;
        };
    }
}
