package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.Attaching;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.DocumentFault;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Adding a scan to a prescription that was stored before: the page that came later, the original of what was faxed.
@Controller
@RequestMapping("/patients/{patient}/prescriptions/{prescription}/documents")
class DocumentPages {

    private final Prescriptions prescriptions;
    private final Documents documents;
    private final Patients patients;
    private final Screens screens;

    DocumentPages(Prescriptions prescriptions, Documents documents, Patients patients, Screens screens) {
        this.prescriptions = prescriptions;
        this.documents = documents;
        this.patients = patients;
        this.screens = screens;
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/new")
    View choose(OpenFile file, @PathVariable PrescriptionId prescription) {
        return page(HttpStatus.OK, file, prescription, List.of());
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @PostMapping
    View attach(
            OpenFile file,
            @PathVariable PrescriptionId prescription,
            @RequestParam(required = false) @Nullable MultipartFile scan)
            throws IOException {
        var _ = prescriptions.find(file, prescription).orElseThrow(NotFound::new);
        if (scan == null || scan.isEmpty()) {
            return refused(file, prescription, List.of(DocumentFault.EMPTY));
        }
        if (scan.getSize() > Document.LARGEST) {
            return refused(file, prescription, List.of(DocumentFault.TOO_LARGE));
        }
        // The kind is read from the bytes; what the browser calls it does not count.
        var bytes = scan.getBytes();
        var kind = Documents.scan(bytes);
        if (kind.isEmpty()) {
            return refused(file, prescription, List.of(DocumentFault.KIND_UNKNOWN));
        }
        return switch (documents.attach(file, prescription, new Document(kind.get(), bytes))) {
            case Attaching.Attached() ->
                screens.seeOther(PrescriptionFormPages.path(file, prescription), "The scan is stored.");
            case Attaching.Refused(var faults) -> refused(file, prescription, faults);
        };
    }

    private View refused(OpenFile file, PrescriptionId prescription, List<DocumentFault> faults) {
        var sentences = faults.stream().map(Sentences::of).toList();
        return page(HttpStatus.UNPROCESSABLE_CONTENT, file, prescription, sentences);
    }

    private View page(HttpStatus status, OpenFile file, PrescriptionId id, List<String> problems) {
        var prescription = prescriptions.find(file, id).orElseThrow(NotFound::new);
        return screens.show(
                status,
                "Add a scan",
                "prescriptions/addScan",
                Map.of("patient", patients.of(file), "prescription", prescription, "problems", problems));
    }
}
