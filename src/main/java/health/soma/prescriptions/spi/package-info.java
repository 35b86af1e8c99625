/// What other modules supply for what happens to a prescription.
@NullMarked
@NamedInterface("spi")
package health.soma.prescriptions.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
