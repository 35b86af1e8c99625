package health.soma.diagnoses;

/// A line of an edition: the code without its dot, its official title, and a name in plain words where we have one. One
/// that is no leaf is a heading: it leads to longer codes and is none itself. `year` is the fiscal year of the edition.
public record Code(int year, String code, boolean leaf, String title, String plain) {

    /// As people write it: "M54.2".
    public String dotted() {
        return dotted(code);
    }

    /// "M54.2" for M542; a category of three characters has no dot.
    public static String dotted(String code) {
        return code.length() <= 3 ? code : code.substring(0, 3) + "." + code.substring(3);
    }

    /// As editions write it: "M542" for m54.2.
    public static String plainly(String typed) {
        return typed.strip().toUpperCase(java.util.Locale.ROOT).replace(".", "");
    }

    /// "Neck pain (Cervicalgia)", or the title alone.
    public String words() {
        return plain.isEmpty() || plain.equalsIgnoreCase(title) ? title : plain + " (" + title + ")";
    }
}
