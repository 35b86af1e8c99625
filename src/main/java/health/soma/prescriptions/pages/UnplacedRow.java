package health.soma.prescriptions.pages;

import static java.util.Objects.requireNonNullElse;

/// A part that no field holds, and whether a person has read it.
public record UnplacedRow(String part, String words, Boolean read) {

    public UnplacedRow {
        part = Typed.text(part);
        words = Typed.text(words);
        read = requireNonNullElse(read, false);
    }
}
