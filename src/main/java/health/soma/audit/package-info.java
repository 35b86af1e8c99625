/// What was done and read, and by whom: written in the same transaction as the act. No trail, no act.
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"terms", "database", "security"})
package health.soma.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
