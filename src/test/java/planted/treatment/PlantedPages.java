package planted.treatment;

import health.soma.patients.PatientId;
import java.time.Instant;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;

/// Breaks every rule of the house, so that each is seen to bite.
@Controller
@Service
public class PlantedPages {

    private JdbcClient db;
    private Bundle bundle;

    @GetMapping("/planted")
    public Instant open(PatientId patient) {
        return Instant.now();
    }

    public static class PlantedStore {}
}
