/// Who the patients are, who cares for them, and the two ways into what is known of them: the file and the chart.
@NullMarked
@ApplicationModule(
        displayName = "Patients",
        allowedDependencies = {"terms", "database", "security", "audit", "web"})
package health.soma.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
