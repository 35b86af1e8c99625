package health.soma.anatomy;

/// An area on one side: the unit in which areas are prescribed, treated and drawn. "Both shoulders" is two of each,
/// so that each can be prescribed, refused or billed alone.
public record AreaSide(String area, Side side) {

    /// Reads the form used in pages and in the database: `neck-back.left`.
    public static AreaSide of(String text) {
        var dot = text.lastIndexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("an area needs a side");
        }
        return new AreaSide(text.substring(0, dot), Side.of(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return area + "." + side.code();
    }
}
