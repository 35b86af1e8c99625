package health.soma.portal.pages;

import static health.soma.security.Role.FRONT_DESK;
import static health.soma.security.Role.OWNER;

import health.soma.patients.Patient;
import health.soma.patients.Patients;
import health.soma.portal.Intake;
import health.soma.portal.Intake.Taking;
import health.soma.portal.Intake.Whose;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.DocumentFault;
import health.soma.prescriptions.Documents;
import health.soma.security.Actor;
import health.soma.security.May;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Takes in the scan of an order and leads to the form in which it is typed, with the right patient before it.
@Controller
@RequestMapping("/intake")
class IntakePages {

    private final Intake intake;
    private final Patients patients;
    private final Screens screens;

    IntakePages(Intake intake, Patients patients, Screens screens) {
        this.intake = intake;
        this.patients = patients;
        this.screens = screens;
    }

    @May({OWNER, FRONT_DESK})
    @GetMapping
    View blank() {
        return form(HttpStatus.OK, List.of());
    }

    @May({OWNER, FRONT_DESK})
    @PostMapping
    View take(Actor by, @RequestParam(required = false) @Nullable MultipartFile scan) throws IOException {
        if (scan == null || scan.isEmpty()) return refused(List.of("Choose the scan first."));
        if (scan.getSize() > Document.LARGEST) return refused(List.of(DocumentFault.TOO_LARGE.sentence()));
        var bytes = scan.getBytes();
        var kind = Documents.scan(bytes);
        if (kind.isEmpty()) return refused(List.of(DocumentFault.KIND_UNKNOWN.sentence()));
        return switch (intake.take(by, new Document(kind.get(), bytes))) {
            case Taking.Taken(var id, var whose) ->
                screens.seeOther(whose.map(each -> typing(each, id)).orElse("/intake/" + id));
            case Taking.Refused(var faults) ->
                refused(faults.stream().map(DocumentFault::sentence).toList());
        };
    }

    @May({OWNER, FRONT_DESK})
    @GetMapping("/{scan}")
    View whose(Actor by, @PathVariable UUID scan) {
        return choose(HttpStatus.OK, by, scan, "", "", List.of(), List.of());
    }

    /// The text searched for is sent by POST, since a name has no place in an address.
    @May({OWNER, FRONT_DESK})
    @PostMapping("/{scan}/patient")
    View search(Actor by, @PathVariable UUID scan, @RequestParam(defaultValue = "") String text) {
        var wanted = text.length() > 100 ? text.substring(0, 100) : text;
        return choose(
                HttpStatus.OK,
                by,
                scan,
                wanted,
                "",
                patients.search(wanted, 0, by).patients(),
                List.of());
    }

    @May({OWNER, FRONT_DESK})
    @PostMapping("/{scan}/code")
    View code(Actor by, @PathVariable UUID scan, @RequestParam(defaultValue = "") String code) {
        var typed = code.length() > 40 ? code.substring(0, 40) : code;
        return intake.whose(typed, by)
                .map(each -> screens.seeOther(typing(each, scan)))
                .orElseGet(
                        () -> choose(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                by,
                                scan,
                                "",
                                typed,
                                List.of(),
                                List.of(
                                        "This is no code of ours. It has twenty letters and digits and stands below the picture.")));
    }

    @May({OWNER, FRONT_DESK})
    @GetMapping("/{scan}/scan")
    ResponseEntity<byte[]> open(Actor by, @PathVariable UUID scan) {
        var found = intake.open(scan, by).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header("Content-Disposition", "attachment; filename=\"scan\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(found.bytes());
    }

    /// The typing form of this patient, or of what is renewed.
    private static String typing(Whose whose, UUID scan) {
        var patient = "/patients/" + whose.patient() + "/prescriptions";
        return whose.prescription()
                        .map(id -> patient + "/" + id + "/correction")
                        .orElse(patient + "/new") + "?waiting=" + scan;
    }

    private View refused(List<String> problems) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }

    private View form(HttpStatus status, List<String> problems) {
        return screens.show(status, "Take in a scan", "portal/intake", Map.of("problems", problems));
    }

    private View choose(
            HttpStatus status,
            Actor by,
            UUID scan,
            String text,
            String code,
            List<Patient> found,
            List<String> problems) {
        if (!intake.waits(scan, by)) throw new NotFound();
        return screens.show(
                status,
                "Whose order is it?",
                "portal/whose",
                Map.of(
                        "scan", scan.toString(),
                        "text", text,
                        "code", code,
                        "patients", found,
                        "problems", problems));
    }
}
