/// Letters that leave the house by e-mail, and nothing clinical in them. They are stored first and sent afterwards, so
/// that a mail server that is down loses nothing. Words owned here: letter, postman.
@NullMarked
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {"terms", "database", "security", "audit"})
package health.soma.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
