/// The body map as a part that other modules' pages show; public because templates must see it.
@NullMarked
@NamedInterface("pages")
package health.soma.anatomy.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
