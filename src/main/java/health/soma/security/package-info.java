/// Who acts, in which practice, in which role, and what that role may do.
@NullMarked
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"terms", "database"})
package health.soma.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
