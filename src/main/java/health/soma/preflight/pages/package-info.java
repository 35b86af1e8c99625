/// The light as other systems ask for it.
@NullMarked
package health.soma.preflight.pages;

import org.jspecify.annotations.NullMarked;
