@NullMarked
package health.soma.fhir.pages;

import org.jspecify.annotations.NullMarked;
