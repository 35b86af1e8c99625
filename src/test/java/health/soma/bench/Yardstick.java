package health.soma.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the method of a `*Benchmark` class that the others are measured against: the least that any answer to the same
/// question would cost.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Yardstick {
    String value();
}
