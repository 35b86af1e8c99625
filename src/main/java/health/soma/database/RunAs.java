package health.soma.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// As whom PostgreSQL's programs run. PostgreSQL refuses to be root; started by root it runs as the owner of the data
/// directory, or, where that is root, without root's powers.
final class RunAs {

    private static final List<String> WITHOUT_POWERS = List.of("unshare", "--user");

    private final DataDirectory directory;
    private final List<String> words;

    private RunAs(DataDirectory directory, List<String> words) {
        this.directory = directory;
        this.words = words;
    }

    static boolean root() {
        return new UnixSystem().getUid() == 0;
    }

    static RunAs ownerOf(DataDirectory directory) {
        if (!root()) return new RunAs(directory, List.of());
        if (directory.owner().isRoot()) {
            var asRoot = new RunAs(directory, WITHOUT_POWERS);
            if (asRoot.mayWrite()) return asRoot;
            // Containers often forbid user namespaces; then the data belongs to nobody.
            Ownership.NOBODY.take(directory.root());
        } else {
            directory.owner().take(directory.root());
        }
        var asOwner = new RunAs(directory, becoming(directory.owner()));
        if (asOwner.mayWrite()) return asOwner;
        throw new DatabaseRefused(
                "PostgreSQL must not run as root and its own user cannot reach %s; start Soma as an ordinary user, or choose a directory others may reach with --data."
                        .formatted(directory.root()));
    }

    /// Runs one of PostgreSQL's programs to its end and returns what it said when it failed.
    void run(String program, String... arguments) {
        try {
            var process = builder(program(program, arguments))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new DatabaseRefused("PostgreSQL's %s failed: %s".formatted(program, said.strip()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("Interrupted while PostgreSQL was being set up.", interrupted);
        }
    }

    /// The server itself, in a session of its own: Ctrl-C at the terminal must reach Soma alone, which then stops the
    /// server when it has answered its last request. Every word of the chain execs the next, so that the process
    /// started here is the server.
    ProcessBuilder server(String... arguments) {
        var command = new ArrayList<>(ownSession());
        command.addAll(program("postgres", arguments));
        return builder(command);
    }

    private static List<String> ownSession() {
        if (found("setsid")) return List.of("setsid");
        if (found("perl")) return List.of("perl", "-e", "use POSIX 'setsid'; setsid(); exec @ARGV;");
        return List.of();
    }

    private List<String> program(String program, String... arguments) {
        var command = new ArrayList<>(words);
        command.add(directory.binaries().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(directory.root().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private boolean mayWrite() {
        var command = new ArrayList<>(words);
        command.addAll(List.of("test", "-w", directory.root().toString()));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> becoming(Ownership owner) {
        return List.of("setpriv", "--reuid=" + owner.user(), "--regid=" + owner.group(), "--clear-groups");
    }

    private static boolean found(String program) {
        for (var place : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1)) {
            if (!place.isEmpty() && Files.isExecutable(Path.of(place, program))) return true;
        }
        return false;
    }
}
