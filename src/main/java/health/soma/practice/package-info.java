/// What a practice consists of: places, rooms and hours, therapists with their certificates, services.
@NullMarked
@ApplicationModule(
        displayName = "Practice",
        allowedDependencies = {"terms", "database", "security", "audit", "web", "anatomy", "techniques"})
package health.soma.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
