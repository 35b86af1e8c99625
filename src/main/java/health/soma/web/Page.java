package health.soma.web;

import gg.jte.Content;
import health.soma.security.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the shell and every part may know of the page they stand on.
public record Page(
        String title,
        @Nullable Actor actor,
        String practice,
        boolean demonstration,
        String path,
        @Nullable String notice,
        String csrfName,
        String csrfToken,
        List<Navigation> menu,
        List<StyleSheet> styles,
        List<Script> scripts) {

    /// The hidden field every form that changes something carries.
    public Content csrfField() {
        return html -> {
            html.writeContent("<input type=\"hidden\" name=\"");
            html.writeContent(csrfName);
            html.writeContent("\" value=\"");
            html.writeContent(csrfToken);
            html.writeContent("\">");
        };
    }

    public boolean at(Navigation entry) {
        return path.equals(entry.href()) || (entry.href().length() > 1 && path.startsWith(entry.href() + "/"));
    }
}
