package health.soma.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/// What would stop `./soma run` in the end is looked at first, so that it is said at once and alone, not after
/// everything came up for nothing. Tests and the import name no port on the command line and are let through; the
/// server and the web server still find out for themselves.
final class FirstLook implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var arguments =
                environment.getPropertySources().get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
        if (arguments == null || !arguments.containsProperty("server.port")) return;
        lookAtData(environment);
        lookAtPort(environment);
    }

    private static void lookAtData(ConfigurableEnvironment environment) {
        var data = environment.getProperty("soma.data");
        if (data == null || environment.containsProperty("spring.datasource.url")) return;
        if (DataDirectory.isHeld(Path.of(data))) throw DataDirectory.heldByAnother(Path.of(data));
    }

    private static void lookAtPort(ConfigurableEnvironment environment) {
        int port = environment.getProperty("server.port", Integer.class, 0);
        var address = environment.getProperty("server.address", "127.0.0.1");
        if (port <= 0) return;
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException busy) {
            throw new PortInUseException(port, busy);
        }
    }
}
