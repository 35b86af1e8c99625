package health.soma.payers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one payer or place asks of a course, as one version of a dated pack. A part that is null is a rule the pack
/// does not have: then the order alone says what holds. It is not the order, and it never allows more than the order
/// does.
///
/// `since` is the first day this version may be given to a new course, `checked` the day its sources were last read.
/// `notes` are what no function here computes. `content` is the pack as it is stored, in the shape of the files in
/// `payers/packs`: beyond the parts here that is the `rule` of each case.
public record RulePack(
        String id,
        int version,
        String name,
        String about,
        LocalDate since,
        LocalDate checked,
        @Nullable Clock clock,
        @Nullable Sessions sessions,
        @Nullable Week week,
        @Nullable Day day,
        @Nullable Gap gap,
        @Nullable Minutes minutes,
        @Nullable Authorization authorization,
        @Nullable MissedVisit missed,
        @Nullable ReportDue reports,
        @Nullable MoneyCap money,
        @Nullable Units units,
        @Nullable Requires requires,
        List<Note> notes,
        List<PackCase> cases,
        String content) {

    /// The pack of an order that names none.
    public static final String DEFAULT = "default";

    /// What the id of every pack of a practice's own begins with; no pack of Soma's does.
    public static final String OWN = "own-";

    public boolean own() {
        return id.startsWith(OWN);
    }

    /// Sessions the payer pays at most, counted over a prescription or a claim.
    public record Sessions(@Nullable Integer most, Per per, Authority authority) {

        /// The sessions an order grants under this pack.
        public int granted(int ordered) {
            return most == null ? ordered : Math.min(ordered, most);
        }
    }

    /// Visits in one day that need no justification.
    public record Day(int cap, Authority authority) {}

    /// Days from one session to the next, at most.
    public record Gap(int mostDays, Authority authority) {}

    /// Minutes of one session, at most.
    public record Minutes(int most, Authority authority) {}

    public record Note(String text, String source) {}

    /// Ids only: what a practice writes into its own pack stays out of logs.
    @Override
    public String toString() {
        return "RulePack[" + id + " v" + version + "]";
    }
}
