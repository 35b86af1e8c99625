/// What comes in as FHIR R4: a file is read, shown to a person, and taken in as prescriptions that still wait to be
/// verified. Nothing is guessed and nothing is dropped. What goes out: where an order stands, as a FHIR task. Words
/// owned here: file, order, trouble, referral status.
@NullMarked
@ApplicationModule(
        displayName = "FHIR intake",
        allowedDependencies = {
            "terms",
            "security",
            "audit",
            "web",
            "database",
            "anatomy",
            "techniques",
            "patients",
            "prescriptions",
            "prescriptions :: spi",
            "preflight",
            "scheduling"
        })
package health.soma.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
