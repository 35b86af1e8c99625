package health.soma.fhir.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.soma.fhir.Referrals;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where an order stands as a FHIR R4 task, for the system it came from.
@Controller
class TaskPages {

    private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json;charset=UTF-8");

    private final Referrals referrals;

    TaskPages(Referrals referrals) {
        this.referrals = referrals;
    }

    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping("/patients/{patient}/prescriptions/{prescription}/task")
    ResponseEntity<byte[]> task(OpenFile file, @PathVariable PrescriptionId prescription) {
        var task = referrals.task(file, prescription).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(FHIR)
                .cacheControl(CacheControl.noStore())
                .body(task.getBytes(UTF_8));
    }
}
