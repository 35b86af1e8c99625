/// What was done in a session, by whom, where on the body; written once, closed by a signature, amended by addition.
/// Words owned here: session, intervention, response, signature, addendum, parked finding.
@NullMarked
@ApplicationModule(
        displayName = "Treatment",
        allowedDependencies = {
            "terms",
            "security",
            "audit",
            "web",
            "anatomy",
            "anatomy :: pages",
            "techniques",
            "practice",
            "patients",
            "prescriptions",
            "scheduling",
            "preflight",
            "outcomes"
        })
package health.soma.treatment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
