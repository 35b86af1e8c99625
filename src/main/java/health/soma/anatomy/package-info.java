/// The body as this house names it: groups, areas, sides, and how others' words and codes lead to them.
/// Reference knowledge only; no patient is known here. Words owned here: area, group, side.
@NullMarked
@ApplicationModule(
        displayName = "Anatomy",
        allowedDependencies = {})
package health.soma.anatomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
