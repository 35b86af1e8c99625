/// The demonstration practice: invented people with months of history, and the page to sign in as one of them.
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "terms",
            "database",
            "security",
            "audit",
            "web",
            "anatomy",
            "techniques",
            "payers",
            "practice",
            "patients",
            "prescriptions",
            "scheduling",
            "treatment",
            "outcomes"
        })
package health.soma.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
