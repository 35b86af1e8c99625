package health.soma.prescriptions.pages;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;

/// What the page sent, as typed, so that a refused form keeps everything. The id is drawn when the form is first shown,
/// so a form sent twice receives one prescription. A correction says which version it is based on, and why.
public record PrescriptionForm(
        UUID id,
        Integer basedOn,
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

    public boolean correction() {
        return basedOn > 0;
    }
}
