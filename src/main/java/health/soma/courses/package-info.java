/// All that one prescription led to, on one page and in one letter to the prescriber: sessions, measures, areas.
/// And, over all of them, what needs somebody: the list of what is due, and the renewal prepared in time.
/// Top of the care modules; it reads their doors and owns nothing of its own but what it says and proposes.
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
            "payers",
            "practice",
            "patients",
            "patients :: spi",
            "prescriptions",
            "outcomes",
            "preflight",
            "scheduling",
            "treatment"
        })
package health.soma.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
