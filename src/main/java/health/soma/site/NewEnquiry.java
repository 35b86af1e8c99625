package health.soma.site;

import java.util.UUID;

/// A question as somebody typed it. The id is drawn when the form is shown, so a form sent twice asks once.
public record NewEnquiry(UUID id, String name, String email, String phone, String question) {}
