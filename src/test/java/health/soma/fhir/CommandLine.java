package health.soma.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.soma.security.Practices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// `./soma import FILE` beside a house that runs in this very program; answers what it prints.
public final class CommandLine {

    private CommandLine() {}

    public static String imports(ApplicationContext house, Path file) {
        var printed = new ByteArrayOutputStream();
        new ImportCommand(
                        house.getBean(Imports.class),
                        house.getBean(Lights.class),
                        house.getBean(Practices.class),
                        house.getBean(RecordNumbers.class),
                        new PrintStream(printed, true, UTF_8))
                .take(List.of(file));
        return printed.toString(UTF_8);
    }
}
