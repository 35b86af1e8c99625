package health.soma.database;

import java.time.Duration;
import org.springframework.boot.SpringApplication;

/// Something to do when the process is told to end, after Spring has answered the last request and closed its contexts;
/// a plain shutdown hook runs beside those and would pull the database away from them.
final class AtExit {

    private final Runnable act;
    private final Thread hook = new Thread(this::withoutSpring, "postgres-at-exit");

    AtExit(Runnable act) {
        this.act = act;
    }

    void register() {
        SpringApplication.getShutdownHandlers().add(act);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void forget() {
        try {
            SpringApplication.getShutdownHandlers().remove(act);
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // Nothing to forget any more: the process ends, and the act may be done twice.
            return;
        }
    }

    /// Spring's own hook sets out at the same moment as this one and then takes no changes; if it does take one, there
    /// is no Spring in this process, or none that knows of its end, and the act is ours to do.
    private void withoutSpring() {
        Pause.of(Duration.ofMillis(200));
        try {
            SpringApplication.getShutdownHandlers().remove(act);
        } catch (IllegalStateException springIsAtIt) {
            return;
        }
        act.run();
    }
}
