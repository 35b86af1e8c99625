package health.soma.portal;

import health.soma.security.Token;
import java.util.List;

/// Whether a link was made.
public sealed interface AskingTheDoctor {

    /// The token is shown once, here and now.
    record Asked(Token token, Link link) implements AskingTheDoctor {}

    record Refused(List<String> reasons) implements AskingTheDoctor {}
}
