/// The techniques a prescription may allow, a therapist may be certified in and a session may use.
/// Reference knowledge only. Words owned here: technique, billing class.
@NullMarked
@ApplicationModule(
        displayName = "Techniques",
        allowedDependencies = {})
package health.soma.techniques;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
