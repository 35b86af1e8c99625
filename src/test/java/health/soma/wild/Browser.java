package health.soma.wild;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.security.Person;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Sends forms as somebody of the practice does and reads what comes back.
@TestComponent
class Browser {

    private final MockMvcTester http;
    private final CastOnStage stage;
    private final Clock clock;

    Browser(MockMvcTester http, CastOnStage stage, Clock clock) {
        this.http = http;
        this.stage = stage;
        this.clock = clock;
    }

    /// Where a form that was taken leads to, or what was in the way.
    record Answer(String location, String refusal) {

        void isDone() {
            new Outcome(Way.PAGE, refusal).isDone();
        }
    }

    Answer send(Person who, String path, Map<String, List<String>> fields) {
        var request = http.post().uri(path).cookie(stage.cookie(who)).with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        var response = request.exchange().getResponse();
        return switch (response.getStatus()) {
            case 303 -> new Answer(response.getHeader("Location"), "");
            case 409, 422 -> new Answer("", said(html(response)));
            default -> throw new IllegalStateException(path + " answered " + response.getStatus());
        };
    }

    Document get(Person who, String path) {
        var response = http.get().uri(path).cookie(stage.cookie(who)).exchange().getResponse();
        if (response.getStatus() != 200) throw new IllegalStateException(path + " answered " + response.getStatus());
        return html(response);
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String said(Document page) {
        var sentences = page.select("[role=alert] li, .problems li").eachText();
        return sentences.isEmpty() ? page.select("main").text() : String.join(" ", sentences);
    }

    private static Document html(org.springframework.mock.web.MockHttpServletResponse response) {
        try {
            return Jsoup.parse(response.getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that the database said, the name of the constraint among it.
    static String words(DataAccessException refused) {
        var message = refused.getMostSpecificCause().getMessage();
        if (refused.getMostSpecificCause() instanceof org.postgresql.util.PSQLException told
                && told.getServerErrorMessage() != null) {
            message = told.getServerErrorMessage().getConstraint() + " " + message;
        }
        return message;
    }
}
