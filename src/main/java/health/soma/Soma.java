package health.soma;

import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The system a medical massage practice runs on. This package holds nothing but this class: every word lives in a
/// module.
@NullMarked
@SpringBootApplication
public class Soma {

    public static void main(String[] arguments) {
        SpringApplication.run(Soma.class, arguments);
    }
}
