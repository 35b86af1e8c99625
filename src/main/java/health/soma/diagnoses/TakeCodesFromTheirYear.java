package health.soma.diagnoses;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// **A diagnosis code is looked up in the edition of the fiscal year of its day, and only a leaf is a code.** A heading
/// ("M54.5") needs at least one more character.
///
/// Only of a whole edition can it be said that a code is not in it; of an excerpt, what is in it counts and what is not
/// is left open. Where the year's own edition is not loaded, the nearest year that knows the code speaks for it. A code
/// that was split into longer ones stays a heading in later years, until a whole edition of that year says otherwise.
///
/// Source: house rule R-50 (docs/rules.md), after 45 CFR 162.1002 and the ICD-10-CM Official Guidelines, I.B.2: codes
/// are used at their highest number of characters.
final class TakeCodesFromTheirYear {

    private TakeCodesFromTheirYear() {}

    /// `lines` are those of any edition that have this code or begin with it; `whole` are the
    /// fiscal years of which the whole edition is loaded.
    static Checking check(String code, int year, Collection<Code> lines, Collection<Integer> whole) {
        var own = lines.stream().filter(line -> line.code().equals(code)).toList();
        if (whole.contains(year)) {
            return inWhole(code, year, own);
        }
        if (splitBy(code, year, lines)) {
            return new Checking.Heading(code, year);
        }
        return nearest(own, year)
                .<Checking>map(found -> found.leaf() ? new Checking.Leaf(found) : new Checking.NotLoaded(code, year))
                .orElse(new Checking.NotLoaded(code, year));
    }

    private static Checking inWhole(String code, int year, List<Code> own) {
        var found = own.stream().filter(each -> each.year() == year).findFirst();
        if (found.isPresent()) {
            return found.get().leaf() ? new Checking.Leaf(found.get()) : new Checking.Heading(code, year);
        }
        return nearest(own.stream().filter(Code::leaf).toList(), year)
                .<Checking>map(other -> new Checking.NotInYear(code, year, other.year()))
                .orElse(new Checking.Unknown(code, year));
    }

    /// Whether, up to that year, an edition says that it is a heading and no later one that it is a leaf.
    private static boolean splitBy(String code, int year, Collection<Code> lines) {
        var upTo = lines.stream().filter(each -> each.year() <= year).toList();
        int heading = upTo.stream()
                .filter(each -> !each.code().equals(code) || !each.leaf())
                .mapToInt(Code::year)
                .max()
                .orElse(0);
        int leaf = upTo.stream()
                .filter(each -> each.code().equals(code) && each.leaf())
                .mapToInt(Code::year)
                .max()
                .orElse(0);
        return heading > leaf;
    }

    private static Optional<Code> nearest(List<Code> codes, int year) {
        return codes.stream()
                .min(comparingInt((Code each) -> Math.abs(each.year() - year)).thenComparingInt(Code::year));
    }
}
