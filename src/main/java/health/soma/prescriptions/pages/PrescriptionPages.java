package health.soma.prescriptions.pages;

import gg.jte.Content;
import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.Finding;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Verifying;
import health.soma.prescriptions.spi.PrescriptionSection;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One prescription: what came in, what is open, and, once verified, what it grants.
@Controller
@RequestMapping("/patients/{patient}/prescriptions/{prescription}")
class PrescriptionPages {

    private final Prescriptions prescriptions;
    private final Prescribers prescribers;
    private final Documents documents;
    private final OverrideLines overrides;
    private final Patients patients;
    private final HouseWords words;
    private final List<PrescriptionSection> sections;
    private final Screens screens;

    PrescriptionPages(
            Prescriptions prescriptions,
            Prescribers prescribers,
            Documents documents,
            OverrideLines overrides,
            Patients patients,
            HouseWords words,
            List<PrescriptionSection> sections,
            Screens screens) {
        this.prescriptions = prescriptions;
        this.prescribers = prescribers;
        this.documents = documents;
        this.overrides = overrides;
        this.patients = patients;
        this.words = words;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(PrescriptionSection::place))
                .toList();
        this.screens = screens;
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping
    View read(OpenFile file, @PathVariable PrescriptionId prescription) {
        return page(HttpStatus.OK, file, prescription, List.of());
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping("/verification")
    View verify(OpenFile file, @PathVariable PrescriptionId prescription, @RequestParam int version) {
        return switch (prescriptions.verify(file, prescription, version)) {
            case Verifying.Verified(var _) ->
                screens.seeOther(PrescriptionFormPages.path(file, prescription), "Verified.");
            case Verifying.Refused(var findings) ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, file, prescription, Sentences.of(findings));
        };
    }

    /// Handed out to be kept, never to be shown within the site: a scan is somebody else's file.
    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> document(
            OpenFile file, @PathVariable PrescriptionId prescription, @PathVariable UUID document) {
        var found = documents.open(file, prescription, document).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"prescription-" + document + extension(found.mediaType()) + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(found.bytes());
    }

    private static String extension(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "application/fhir+json" -> ".json";
            default -> ".xml";
        };
    }

    private View page(HttpStatus status, OpenFile file, PrescriptionId id, List<String> problems) {
        var prescription = prescriptions.find(file, id).orElseThrow(NotFound::new);
        List<Finding> findings = prescriptions.findings(file, id);
        var model = new HashMap<String, Object>(Map.of(
                "patient", patients.of(file),
                "prescription", prescription,
                "prescriber", prescriber(file, prescription),
                "findings", Sentences.of(findings),
                "compiled", prescriptions.compiled(file, id),
                "versions", words.named(file, prescriptions.versions(file, id), prescriptions.changes(file, id)),
                "documents", documents.of(file, id),
                "problems", problems,
                "mayChange", !file.by().is(Role.THERAPIST)));
        model.put("overrides", overrides.of(file, id));
        model.put("received", words.moment(file, prescription.receivedAt()));
        model.put("sections", parts(file, id));
        return screens.show(status, "Prescription " + prescription.number(), "prescriptions/prescription", model);
    }

    private List<Content> parts(OpenFile file, PrescriptionId id) {
        return sections.stream()
                .flatMap(section -> section.part(file, id).stream())
                .map(part -> screens.part(part.template(), part.model()))
                .toList();
    }

    private String prescriber(OpenFile file, Prescription prescription) {
        var id = prescription.directions().prescriber();
        return Optional.ofNullable(id)
                .flatMap(each -> prescribers.find(file.practice(), each))
                .map(each -> each.name() + ", NPI " + each.npi())
                .orElse(prescription.directions().prescriberText());
    }
}
