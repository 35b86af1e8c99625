package health.soma.diagnoses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What the editions say of the codes that were asked for, read at once so that a list of orders costs one question.
/// `whole` are the fiscal years of which the whole edition is loaded; `lines` those that have, or begin with, a code.
public record CodeBook(Set<Integer> whole, List<Code> lines) {

    public CodeBook {
        whole = Set.copyOf(whole);
        lines = List.copyOf(lines);
    }

    /// Of a code as it was written, with or without its dot, on a day.
    public Checking check(String written, LocalDate day) {
        var code = Code.plainly(written);
        Collection<Code> about =
                lines.stream().filter(line -> line.code().startsWith(code)).toList();
        return TakeCodesFromTheirYear.check(code, FiscalYear.of(day), about, whole);
    }
}
