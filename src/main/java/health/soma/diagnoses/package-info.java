/// Diagnosis codes: ICD-10-CM by fiscal year, how they are found, and whether one may stand in an order. No patient is
/// known here, and no diagnosis is ever made. Words owned here: code, edition.
@NullMarked
@ApplicationModule(
        displayName = "Diagnoses",
        allowedDependencies = {"terms", "database", "security", "audit", "web"})
package health.soma.diagnoses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
