@NullMarked
package health.soma.practice.pages;

import org.jspecify.annotations.NullMarked;
