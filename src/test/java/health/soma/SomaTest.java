package health.soma;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole house on a real PostgreSQL, at ten o'clock on Monday 23 November 2026, with the cast's practice on stage
/// and the test's own thread at work in it. What a test commits stays, so each test draws its own ids.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"soma.demo=true", "soma.load=false", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@Import({TestGround.class, CastOnStage.class})
@ContextConfiguration(initializers = TestGround.OwnData.class)
@ExtendWith(OnStage.class)
public @interface SomaTest {}
