package health.soma.portal.pages;

import static health.soma.security.Role.FRONT_DESK;
import static health.soma.security.Role.OWNER;
import static health.soma.security.Role.THERAPIST;

import health.soma.patients.OpenFile;
import health.soma.portal.OrderForms;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.May;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The order as a form on paper.
@Controller
@RequestMapping("/patients/{patient}/prescriptions")
class OrderFormPages {

    private final OrderForms forms;

    OrderFormPages(OrderForms forms) {
        this.forms = forms;
    }

    @May({OWNER, FRONT_DESK, THERAPIST})
    @GetMapping("/order-form.pdf")
    ResponseEntity<byte[]> blank(OpenFile file) {
        return pdf(forms.blank(file));
    }

    @May({OWNER, FRONT_DESK, THERAPIST})
    @GetMapping("/{prescription}/order-form.pdf")
    ResponseEntity<byte[]> filled(OpenFile file, @PathVariable PrescriptionId prescription) {
        return pdf(forms.of(file, prescription));
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"order-form.pdf\"")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
