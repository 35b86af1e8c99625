/// What other modules supply for the patient's page.
@NullMarked
@NamedInterface("spi")
package health.soma.patients.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
