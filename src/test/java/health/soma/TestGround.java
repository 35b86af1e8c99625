package health.soma;

import health.soma.demo.Cast;
import health.soma.terms.HouseClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// One PostgreSQL for all tests of a run, begun when the first asks for it and thrown away with the machine's
/// temporary files; and a clock that stands.
@TestConfiguration(proxyBeanMethods = false)
public class TestGround {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final LocalTime TEN = LocalTime.of(10, 0);

    /// Said before any bean is made: a web server asks for the database earlier than a registrar of properties would be
    /// heard, and the tests would then write into the data of whoever works here.
    public static class OwnData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext house) {
            TestPropertyValues.of("soma.data=" + directory()).applyTo(house);
        }
    }

    @Bean
    @Primary
    Clock tenOnMonday() {
        return new HouseClock(
                Clock.fixed(MONDAY.atTime(TEN).atZone(Cast.SEATTLE).toInstant(), Cast.SEATTLE));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("soma-test");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
