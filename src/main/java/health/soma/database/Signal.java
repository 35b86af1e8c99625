package health.soma.database;

import java.io.IOException;

/// What PostgreSQL's postmaster understands beyond what Java can send. The shell sends it: it is on every machine,
/// which the program `kill` is not.
enum Signal {
    /// "Fast shutdown": break off what is running, write everything down, end.
    INTERRUPT("INT"),
    /// "Immediate shutdown": end now, replay the log at the next start.
    QUIT("QUIT");

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    void to(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new IllegalStateException("no shell", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
