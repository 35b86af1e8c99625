/// The pages of a course.
@NullMarked
package health.soma.courses.pages;

import org.jspecify.annotations.NullMarked;
