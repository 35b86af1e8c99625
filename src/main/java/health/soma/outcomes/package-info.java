/// Whether it helped: scores as the patient states them, goals, the verdict with its arithmetic, and the picture of it.
/// A score is written once; a correction is another row. Words owned here: instrument, score, moment, goal, verdict.
@NullMarked
@ApplicationModule(
        displayName = "Outcomes",
        allowedDependencies = {"terms", "security", "audit", "web", "anatomy", "patients", "prescriptions"})
package health.soma.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
