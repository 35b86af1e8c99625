/// The screens for receiving, correcting and verifying prescriptions. Sees the module's doors and words only.
@NullMarked
package health.soma.prescriptions.pages;

import org.jspecify.annotations.NullMarked;
