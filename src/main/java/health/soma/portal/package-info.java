/// What comes from outside the house without an account: a prescriber's answer through a link, and an order on paper
/// that finds its way back by the code on it. Nobody imports this.
/// Words owned here: link, answer, intake code, waiting scan.
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "terms",
            "database",
            "security",
            "audit",
            "web",
            "anatomy",
            "techniques",
            "practice",
            "patients",
            "prescriptions",
            "prescriptions :: spi",
            "outcomes",
            "treatment",
            "courses",
            "messaging"
        })
package health.soma.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
