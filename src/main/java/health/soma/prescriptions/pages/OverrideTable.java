package health.soma.prescriptions.pages;

import health.soma.web.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exceptions as a table for a spreadsheet. A patient stands there with the record number, not with a name.
final class OverrideTable {

    private static final List<String> HEAD = List.of(
            "Record",
            "Prescription",
            "What",
            "First day",
            "Last day",
            "Because",
            "Asked by",
            "Asked at",
            "State",
            "Answer",
            "Used on");

    private OverrideTable() {}

    static String csv(List<OverrideLine> lines) {
        return Stream.concat(Stream.of(HEAD), lines.stream().map(OverrideTable::cells))
                .map(row -> row.stream().map(OverrideTable::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(OverrideLine line) {
        var one = line.one();
        return List.of(
                line.patient().recordNo(),
                one.number(),
                one.kind().label(),
                one.day().toString(),
                one.lastDay().toString(),
                one.because(),
                line.askedBy(),
                line.askedAt(),
                one.state().label(),
                line.answer(),
                one.usedOn().map(Words::day).orElse(""));
    }

    /// Quoted as RFC 4180 has it. What a spreadsheet would take for a formula begins with an apostrophe instead.
    private static String cell(String text) {
        var harmless = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
