@NullMarked
package health.soma.site.pages;

import org.jspecify.annotations.NullMarked;
