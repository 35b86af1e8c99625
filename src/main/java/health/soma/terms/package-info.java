/// Words that belong to no module: plain values, no Spring, no SQL.
@NullMarked
@ApplicationModule(
        displayName = "Terms",
        allowedDependencies = {})
package health.soma.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
