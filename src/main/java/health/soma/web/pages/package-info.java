@NullMarked
package health.soma.web.pages;

import org.jspecify.annotations.NullMarked;
