/// The book: which session takes place when, where and with whom; a whole course placed in one step, inside the
/// prescription. Words owned here: appointment, place, wishes, booking.
@NullMarked
@ApplicationModule(
        displayName = "Scheduling",
        allowedDependencies = {
            "terms",
            "security",
            "audit",
            "web",
            "anatomy",
            "techniques",
            "practice",
            "practice :: spi",
            "patients",
            "patients :: spi",
            "payers",
            "prescriptions",
            "prescriptions :: spi",
            "preflight"
        })
package health.soma.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
