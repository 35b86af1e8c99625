/// What happens when the house opens: an empty database gets a practice, and whoever started the program is told where
/// to go.
@NullMarked
@ApplicationModule(
        displayName = "Installation",
        allowedDependencies = {"terms", "database", "security", "demo"})
package health.soma.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
