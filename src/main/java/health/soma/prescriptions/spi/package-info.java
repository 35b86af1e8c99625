/// What higher modules supply: a part of a prescription's page, scans that wait for their order, and what has to happen
/// when a prescription is superseded.
@NullMarked
@NamedInterface("spi")
package health.soma.prescriptions.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
