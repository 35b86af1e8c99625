/// All that one prescription led to, on one page and in one letter to the prescriber: sessions, measures, areas.
/// Top of the care modules; it reads their doors and owns nothing of its own but the report.
@NullMarked
@ApplicationModule(
        displayName = "Courses",
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
            "patients :: spi",
            "prescriptions",
            "scheduling",
            "outcomes",
            "treatment"
        })
package health.soma.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
