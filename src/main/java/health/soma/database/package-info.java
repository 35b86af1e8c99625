/// PostgreSQL: started here when there is none, reached with two logins (one that owns, one that only works), and
/// fenced by practice in every transaction.
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"terms"})
package health.soma.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
