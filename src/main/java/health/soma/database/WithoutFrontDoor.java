package health.soma.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The house for a command on the machine itself: no port is opened and no practice founded. It works beside a Soma
/// that is running on the same data.
public final class WithoutFrontDoor {

    private static final String DATA = "--soma.data=";

    private WithoutFrontDoor() {}

    /// Takes the directory of the data out of a command's arguments; answers the others.
    public static List<String> data(String... arguments) {
        var others = new ArrayList<String>();
        for (var argument : arguments) {
            if (argument.startsWith(DATA)) {
                System.setProperty("soma.data", argument.substring(DATA.length()));
            } else {
                others.add(argument);
            }
        }
        return others;
    }

    public static ConfigurableApplicationContext open(Class<?> house) {
        stayQuiet();
        useWhatRuns();
        return new SpringApplication(house).run();
    }

    /// System properties outrank what the environment says.
    private static void stayQuiet() {
        Map.of(
                        "server.port",
                        "-1",
                        "soma.load",
                        "false",
                        "logging.level.root",
                        "error",
                        "logging.level.health.soma",
                        "warn")
                .forEach(System::setProperty);
    }

    private static void useWhatRuns() {
        if (System.getenv("SPRING_DATASOURCE_URL") != null) return;
        var data = Path.of(System.getProperty("soma.data", "data"));
        PostgresServer.running(data).ifPresent(access -> {
            System.setProperty("spring.datasource.url", access.url());
            System.setProperty("spring.datasource.username", access.owner());
            System.setProperty("spring.datasource.password", access.password());
        });
    }
}
