package health.soma.diagnoses;

/// Why a file is not the official order file of a year; lines are counted from 1.
public sealed interface LineFault {

    int line();

    /// Shorter than the columns before the long title.
    record TooShort(int line) implements LineFault {}

    /// The order numbers run 1, 2, 3 without a gap; elsewhere lines are missing or come twice.
    record NumberOutOfOrder(int line, String found) implements LineFault {}

    record CodeMisshapen(int line, String found) implements LineFault {}

    record CodeTwice(int line, String code) implements LineFault {}

    /// Column 15 is 0 for a heading and 1 for a code.
    record FlagUnknown(int line, String found) implements LineFault {}

    record TitleMissing(int line) implements LineFault {}

    /// The first line is not A00.
    record BeginsLate(int line, String found) implements LineFault {}

    /// The last line is none of category Z99: the file is cut off.
    record EndsEarly(int line, String found) implements LineFault {}
}
