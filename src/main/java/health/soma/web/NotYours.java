package health.soma.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The page exists, and is not for this role. (What concerns one patient is [NotFound] instead.)
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotYours extends RuntimeException {}
