/// The shell around every page: layout, sign-in, error pages, the actor of a request. Knows no clinical word.
@NullMarked
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"terms", "database", "security", "audit"})
package health.soma.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
