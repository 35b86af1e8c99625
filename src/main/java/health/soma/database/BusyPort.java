package health.soma.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.CommandLinePropertySource;

/// A port asked for on the command line is tried before anything is started, so that a busy one is said at once and
/// not after the database came up for nothing.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BusyPort extends AbstractFailureAnalyzer<PortInUseException>
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var arguments =
                environment.getPropertySources().get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
        if (arguments == null || !arguments.containsProperty("server.port")) return;
        int port = environment.getProperty("server.port", Integer.class, 0);
        if (port <= 0) return;
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (IOException busy) {
            throw new PortInUseException(port, busy);
        }
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, PortInUseException busy) {
        return new FailureAnalysis(
                "Port %d is busy: another program, perhaps another Soma, listens there.".formatted(busy.getPort()),
                "Stop that program, or choose another port: ./soma run --port %d".formatted(busy.getPort() + 1),
                root);
    }
}
