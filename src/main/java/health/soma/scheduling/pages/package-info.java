/// Pages of the book.
@NullMarked
package health.soma.scheduling.pages;

import org.jspecify.annotations.NullMarked;
