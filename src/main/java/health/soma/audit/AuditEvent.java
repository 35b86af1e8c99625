package health.soma.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail.
public record AuditEvent(
        Instant at,
        String person,
        String role,
        String act,
        @Nullable UUID patient) {}
