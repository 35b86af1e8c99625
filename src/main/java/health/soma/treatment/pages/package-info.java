/// The pages of the treatment room.
@NullMarked
package health.soma.treatment.pages;

import org.jspecify.annotations.NullMarked;
