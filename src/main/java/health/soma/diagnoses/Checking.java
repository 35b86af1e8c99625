package health.soma.diagnoses;

/// What can be said of a code on a day. The code is without its dot; years are fiscal years.
public sealed interface Checking {

    /// It may stand in an order. `code.year()` is the edition that says so: that of the day, or the nearest we have.
    record Leaf(Code code) implements Checking {}

    /// It leads to longer codes and is none itself: at least one more character is needed.
    record Heading(String code, int year) implements Checking {}

    /// The whole edition of that year does not have it, but that of another year does.
    record NotInYear(String code, int year, int otherYear) implements Checking {}

    /// The whole edition of that year does not have it, and no other that we have does.
    record Unknown(String code, int year) implements Checking {}

    /// We have only an excerpt for that year, and it is not in it: nothing can be said.
    record NotLoaded(String code, int year) implements Checking {}
}
