/// What other modules supply to those who look after the staff.
@NullMarked
@NamedInterface("spi")
package health.soma.practice.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
