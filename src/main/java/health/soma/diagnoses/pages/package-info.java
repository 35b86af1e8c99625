/// The list of codes, and the suggestions that stand under a field. Sees the module's door and words only.
@NullMarked
package health.soma.diagnoses.pages;

import org.jspecify.annotations.NullMarked;
