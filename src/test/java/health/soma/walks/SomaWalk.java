package health.soma.walks;

import health.soma.TestGround;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The real application on a real port, with the demonstration practice as it stands on Monday 23 November 2026 at ten,
/// walked through in a real browser.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestGround.class, Visitors.class})
@ContextConfiguration(initializers = TestGround.OwnData.class)
public @interface SomaWalk {}
