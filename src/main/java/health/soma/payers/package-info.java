/// What payers and places ask of a course, as dated, versioned and tested packs of rules. It knows no patient and no
/// order: it is asked with days, counts and minutes. Words owned here: rule pack, clock, grace, report due, units.
@NullMarked
@ApplicationModule(
        displayName = "Payers",
        allowedDependencies = {"terms", "database", "security", "audit", "web"})
package health.soma.payers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
