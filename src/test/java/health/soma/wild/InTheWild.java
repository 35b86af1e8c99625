package health.soma.wild;

import health.soma.SomaTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/// Cases after docs/rules-in-the-wild.md, on the whole house.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SomaTest
@Import({Wild.class, Intake.class, Browser.class, Hands.class})
@interface InTheWild {}
