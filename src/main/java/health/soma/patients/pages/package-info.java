@NullMarked
package health.soma.patients.pages;

import org.jspecify.annotations.NullMarked;
