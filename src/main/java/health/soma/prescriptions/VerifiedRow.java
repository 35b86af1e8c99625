package health.soma.prescriptions;

import health.soma.anatomy.AreaSide;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// A row of the table of verifications, before the rows compiled from it are put beside it.
record VerifiedRow(
        PrescriptionId id,
        int version,
        VersionKind kind,
        int series,
        LocalDate appliesFrom,
        int sessions,
        Compiled.Pace pace,
        Term term,
        Payer payer) {

    static VerifiedRow of(PrescriptionId id, ResultSet row) throws SQLException {
        return new VerifiedRow(
                id,
                row.getInt("version"),
                VersionKind.of(row.getString("kind")),
                row.getInt("series"),
                day(row, "applies_from"),
                row.getInt("sessions"),
                new Compiled.Pace(
                        row.getInt("minutes"),
                        row.getInt("per_week_min"),
                        row.getInt("weekly_cap"),
                        row.getInt("every_weeks"),
                        days(row, "opened_weeks")),
                new Term(
                        day(row, "valid_from"),
                        day(row, "ordered_until"),
                        day(row, "valid_until"),
                        row.getObject("clock_days", Integer.class),
                        row.getInt("grace_days"),
                        row.getObject("start_by", LocalDate.class),
                        row.getObject("gap_days", Integer.class)),
                new Payer(
                        row.getString("rule_pack"),
                        row.getInt("rule_pack_version"),
                        Optional.ofNullable(row.getObject("claim_id", UUID.class))));
    }

    static List<Compiled> together(
            List<VerifiedRow> rows,
            Map<Integer, Set<AreaSide>> scopes,
            Map<Integer, Set<String>> techniques,
            List<LedgerLine> ledger) {
        return rows.stream()
                .map(row -> new Compiled(
                        row.id,
                        row.version,
                        row.kind,
                        row.sessions,
                        row.pace,
                        row.term,
                        row.reign(rows, ledger),
                        row.payer,
                        scopes.getOrDefault(row.version, Set.of()),
                        techniques.getOrDefault(row.version, Set.of()),
                        row.entitlements(ledger)))
                .toList();
    }

    private Compiled.Reign reign(List<VerifiedRow> rows, List<LedgerLine> ledger) {
        var later = rows.stream().filter(other -> other.version > version).toList();
        return new Compiled.Reign(
                appliesFrom,
                later.stream().map(VerifiedRow::appliesFrom).min(Comparator.naturalOrder()),
                later.stream().anyMatch(other -> other.kind != VersionKind.RENEWAL),
                ledger.stream()
                        .filter(line -> line.series() == series && line.taken())
                        .filter(line -> !leftBehind(line, rows))
                        .map(LedgerLine::day)
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()));
    }

    /// Booked for a day that a later version governs.
    private static boolean leftBehind(LedgerLine line, List<VerifiedRow> rows) {
        return rows.stream()
                .filter(later -> later.version > line.postedUnder())
                .anyMatch(later ->
                        line.day().map(day -> !day.isBefore(later.appliesFrom)).orElse(false));
    }

    /// Its own numbers, and those of its series that were spent under versions before it.
    private List<Entitlement> entitlements(Collection<LedgerLine> ledger) {
        var numbers = new TreeMap<Integer, Entitlement>();
        ledger.stream()
                .filter(line -> line.series() == series)
                .filter(line -> line.version() == version || line.version() < version && line.spent())
                .forEach(line -> numbers.put(line.entitlement().number(), line.entitlement()));
        return List.copyOf(numbers.values());
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .toList();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
