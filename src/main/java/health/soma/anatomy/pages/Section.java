package health.soma.anatomy.pages;

import java.util.List;

/// A group in the list: perhaps a row for the whole of it, and a row for each of its areas.
public record Section(String title, List<Row> whole, List<Row> rows) {

    /// One area, or the whole group, with a checkbox for each side that is offered. `note` says what to keep in mind.
    public record Row(String label, String note, List<Box> boxes) {}

    /// A checkbox: what it sends, the side, and the places that it lights up in the picture.
    public record Box(String value, String side, String lights, String near, boolean checked) {}

    public boolean anySingleChecked() {
        return rows.stream().flatMap(row -> row.boxes().stream()).anyMatch(Box::checked);
    }
}
