/// One light before each visit, asked by everybody who would book, receive or treat: go, caution or stop, with every
/// reason. Words owned here: visit, light, level, reason, projection.
@NullMarked
@ApplicationModule(
        displayName = "Pre-flight",
        allowedDependencies = {
            "terms",
            "security",
            "audit",
            "web",
            "anatomy",
            "techniques",
            "payers",
            "practice",
            "patients",
            "prescriptions",
            "outcomes"
        })
package health.soma.preflight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
