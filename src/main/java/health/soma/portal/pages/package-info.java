/// The doctor's page, the links of a prescription, the order on paper and its intake.
@NullMarked
package health.soma.portal.pages;

import org.jspecify.annotations.NullMarked;
