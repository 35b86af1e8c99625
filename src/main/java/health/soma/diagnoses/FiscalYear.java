package health.soma.diagnoses;

import java.time.LocalDate;
import java.time.Month;

/// The year an edition of ICD-10-CM is in force: 1 October of the calendar year before to 30 September, both included.
///
/// Source: 45 CFR 162.1002; the CMS editions are named by it ("fiscal year 2027").
public final class FiscalYear {

    private FiscalYear() {}

    public static int of(LocalDate day) {
        return day.getMonthValue() >= Month.OCTOBER.getValue() ? day.getYear() + 1 : day.getYear();
    }
}
