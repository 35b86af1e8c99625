/// What higher modules may hang in here.
@NullMarked
@NamedInterface("spi")
package health.soma.payers.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
