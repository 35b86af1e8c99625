package health.soma.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Every fault ends on a calm page: what happened in a sentence, what to do now, and, for our own faults, an incident
/// number under which the log has the rest. Never a stack trace.
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Screens screens;

    ErrorPages(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(
                HttpStatus.NOT_FOUND,
                "This page does not exist",
                "Please check the address, or start again from the menu.",
                request,
                response);
    }

    @ExceptionHandler(NotYours.class)
    void notYours(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(
                HttpStatus.FORBIDDEN,
                "This page is not part of your role",
                "If you need it for your work, ask the owner of the practice.",
                request,
                response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(
                HttpStatus.CONTENT_TOO_LARGE,
                "This file is too large",
                "A file may have up to 20 MB. Nothing was stored; go back and choose a smaller one.",
                request,
                response);
    }

    @ExceptionHandler(Exception.class)
    void anythingElse(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            show(
                    HttpStatus.valueOf(known.getStatusCode().value()),
                    "This could not be read",
                    "Nothing was changed. Go back and try again.",
                    request,
                    response);
            return;
        }
        var incident = incident();
        LOG.error("incident {}: {} {}", incident, request.getMethod(), route(request), fault);
        show(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side",
                "Nothing was half done. Please try again; if it happens twice, tell us incident " + incident + ".",
                request,
                response);
    }

    void show(HttpStatus status, String title, String advice, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        screens.write(status, title, "web/error", Map.of("title", title, "advice", advice), request, response);
    }

    /// The route, not the address: an address may carry the secret of a link.
    private static Object route(HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "no route" : route;
    }

    private static String incident() {
        var bits = new byte[4];
        RANDOM.nextBytes(bits);
        return HexFormat.of().withUpperCase().formatHex(bits);
    }
}
