package health.soma.courses;

import health.soma.patients.Patient;
import health.soma.prescriptions.Prescriber;
import health.soma.security.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a report says besides the course: from whom, to whom, about whom, on which day, and which exceptions the
/// prescriber hears of.
record ReportFacts(
        String practice,
        String address,
        String phone,
        Optional<Prescriber> prescriber,
        Patient patient,
        Actor by,
        String credentials,
        LocalDate day,
        List<String> exceptions) {

    String signedName() {
        return credentials.isBlank() ? by.name() : by.name() + ", " + credentials;
    }
}
