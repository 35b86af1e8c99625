@NullMarked
package health.soma.demo.pages;

import org.jspecify.annotations.NullMarked;
