package health.soma.prescriptions.pages;

import static java.util.Objects.requireNonNullElse;

import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import java.util.List;

/// A technique in the form that came as words: what a person matched it to, and whether it is allowed or excluded.
public record TechniqueRow(String words, String technique, Boolean allowed) {

    static final TechniqueRow BLANK = new TechniqueRow("", "", true);

    public TechniqueRow {
        words = Typed.text(words);
        technique = Typed.text(technique);
        allowed = requireNonNullElse(allowed, true);
    }

    /// What the words may mean; offered first, and never chosen for anybody.
    public List<Technique> suggestions() {
        return Techniques.standard().suggest(words);
    }
}
