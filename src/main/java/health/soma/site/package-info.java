/// The practice's public face: what medical massage is, who does it here, and a contact form that loses no question.
/// Words owned here: enquiry, reference.
@NullMarked
@ApplicationModule(
        displayName = "Public site",
        allowedDependencies = {"terms", "database", "security", "audit", "web", "techniques", "practice", "messaging"})
package health.soma.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
