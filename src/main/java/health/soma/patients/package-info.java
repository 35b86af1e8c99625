/// Who the patients are, who cares for them, what they consented to, and the two ways into what is known of them: the
/// file and the chart. The anatomy is used to say which places of the body need a consent of their own.
@NullMarked
@ApplicationModule(
        displayName = "Patients",
        allowedDependencies = {"terms", "database", "security", "audit", "web", "anatomy"})
package health.soma.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
