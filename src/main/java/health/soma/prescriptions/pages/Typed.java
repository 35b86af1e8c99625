package health.soma.prescriptions.pages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a browser sent for a field of text: never nothing, without blanks around it, and without the one character that
/// no text may hold.
final class Typed {

    private Typed() {}

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\0", "").replace("\r\n", "\n").strip();
    }

    /// Rows that were sent; a gap in their numbers is no row.
    static <T> List<T> rows(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
