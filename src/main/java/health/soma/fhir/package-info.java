/// What comes in as FHIR R4: a file is read, shown to a person, and taken in as prescriptions that still wait to be
/// verified. Nothing is guessed and nothing is dropped. Words owned here: file, order, trouble.
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
            "prescriptions"
        })
package health.soma.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
