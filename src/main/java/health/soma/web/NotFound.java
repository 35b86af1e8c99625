package health.soma.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such thing, or none this person may know of. The two look the same from outside, on purpose.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {}
