/// Orders of prescribers as they came in, version by version, checked, and what each verified one compiled to.
/// Words owned here: prescription, directions, prescriber, finding, entitlement, compiled.
@NullMarked
@ApplicationModule(
        displayName = "Prescriptions",
        allowedDependencies = {
            "terms",
            "security",
            "audit",
            "web",
            "diagnoses",
            "payers",
            "anatomy",
            "anatomy :: pages",
            "techniques",
            "payers",
            "payers :: spi",
            "patients",
            "patients :: spi"
        })
package health.soma.prescriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
