package health.soma.prescriptions.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Suggestion;
import java.util.List;

/// A place in the form: the prescriber's words, the group or area a person matched them to, and the side.
public record AreaRow(String words, String place, String side) {

    static final AreaRow BLANK = new AreaRow("", "", "");

    public AreaRow {
        words = Typed.text(words);
        place = Typed.text(place);
        side = Typed.text(side);
    }

    /// What the words may mean; offered first, and never chosen for anybody.
    public List<Suggestion> suggestions() {
        return words.isEmpty() ? List.of() : Anatomy.standard().suggest(words);
    }
}
