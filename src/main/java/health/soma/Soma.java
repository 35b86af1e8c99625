package health.soma;

import health.soma.diagnoses.ImportCodesCommand;
import health.soma.fhir.ImportCommand;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The system a medical massage practice runs on. This package holds nothing but this class: every word lives in a
/// module.
@NullMarked
@SpringBootApplication
public class Soma {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("import")) {
            System.exit(ImportCommand.run(Soma.class, Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals("import-codes")) {
            System.exit(ImportCodesCommand.run(Soma.class, Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        SpringApplication.run(Soma.class, arguments);
    }
}
