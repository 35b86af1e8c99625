package health.soma.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says that a port is busy in the words of the command that asked for it; Spring's own answer stands behind this one.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BusyPort extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, PortInUseException busy) {
        return new FailureAnalysis(
                "Port %d is busy: another program, perhaps another Soma, listens there.".formatted(busy.getPort()),
                "Stop that program, or choose another port: ./soma run --port %d".formatted(busy.getPort() + 1),
                root);
    }
}
