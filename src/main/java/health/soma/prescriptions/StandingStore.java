package health.soma.prescriptions;

import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.security.PracticeId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads verified versions with what the ledger says of them, set by set.
@Repository
class StandingStore {

    private static final String STANDINGS = """
            select v.prescription_id, p.number, p.patient_id, v.version, v.kind, v.series, v.sessions, v.minutes,
                   v.per_week_min, v.weekly_cap, v.every_weeks, v.valid_from, v.ordered_until, v.valid_until, v.clock_days,
                   v.grace_days, v.start_by, v.gap_days, v.applies_from, v.rule_pack, v.rule_pack_version, v.claim_id,
                   n.next_from, coalesce(n.changed, false) as changed, l.given, l.booked, l.left_behind, l.unauthorized,
                   (select array_agg(t.technique) from prescriptions.granted_technique t
                     where t.practice_id = v.practice_id and t.prescription_id = v.prescription_id
                       and t.version = v.version) as techniques,
                   coalesce(l.forfeited, 0) as forfeited, coalesce(l.left_over, 0) as left_over,
                   array(select w.week from prescriptions.weekly_place w
                          where w.practice_id = v.practice_id and w.prescription_id = v.prescription_id
                            and w.version = v.version and w.place > v.weekly_cap
                          order by w.week) as opened_weeks,
                   c.number as claim_number, c.free_visits, c.cap_cents::bigint as cap_cents,
                   c.session_cents::bigint as session_cents, c.last_paid_day,
                   b.opened, b.used, b.reserved, b.first_open, b.good_until, b.spent
              from prescriptions.verification v
              join prescriptions.prescription p on p.practice_id = v.practice_id and p.id = v.prescription_id
              left join prescriptions.claim c on c.practice_id = v.practice_id and c.id = v.claim_id
              left join lateral (
                select min(o.applies_from) as next_from, bool_or(o.kind <> 'renewal') as changed
                  from prescriptions.verification o
                 where o.practice_id = v.practice_id and o.prescription_id = v.prescription_id
                   and o.version > v.version) n on true
              left join lateral (
                select array_agg(s.day order by s.day) filter (where s.kind = 'used') as given,
                       array_agg(s.day order by s.day) filter (where s.kind = 'reserved' and not s.behind) as booked,
                       array_agg(s.day order by s.day) filter (where s.kind = 'reserved' and s.behind) as left_behind,
                       array_agg(s.day order by s.day)
                         filter (where s.kind = 'reserved' and s.claim_id is not null and s.visit is null) as unauthorized,
                       count(*) filter (where s.kind = 'forfeited') as forfeited,
                       count(*) filter (where s.kind in ('granted', 'released')) as left_over
                  from (select distinct on (g.number) g.kind, g.day, g.claim_id, g.visit,
                               g.version < v.version and g.day >= v.applies_from as behind
                          from prescriptions.posting g
                         where g.practice_id = v.practice_id and g.prescription_id = v.prescription_id
                           and g.series = v.series
                         order by g.number, g.id desc) s) l on true
              left join lateral (
                select (select count(*) from prescriptions.authorized_visit a
                         where a.practice_id = c.practice_id and a.claim_id = c.id and a.override_id is null) as opened,
                       count(*) filter (where s.kind = 'used' and not s.excepted) as used,
                       count(*) filter (where s.kind = 'reserved' and s.visit is not null and not s.excepted) as reserved,
                       (select f from prescriptions.free_visit(c.practice_id, c.id, greatest(v.applies_from, :today)) f
                         where not exists (select from prescriptions.authorized_visit a
                                            where a.practice_id = c.practice_id and a.claim_id = c.id and a.number = f
                                              and a.override_id is not null)) as first_open,
                       (select max(a.valid_until) from prescriptions.authorized_visit a
                         where a.practice_id = c.practice_id and a.claim_id = c.id and isfinite(a.valid_until)
                           and a.override_id is null)
                         as good_until,
                       coalesce(sum(s.cents) filter (where s.kind = 'used'), 0) as spent
                  from (select distinct on (g.prescription_id, g.series, g.number) g.kind, g.cents, g.visit,
                               exists (select from prescriptions.authorized_visit a
                                        where a.practice_id = g.practice_id and a.claim_id = g.claim_id
                                          and a.number = g.visit and a.override_id is not null) as excepted
                          from prescriptions.posting g
                         where g.practice_id = c.practice_id and g.claim_id = c.id
                         order by g.prescription_id, g.series, g.number, g.id desc) s
                 where c.id is not null) b on true
             where v.practice_id = :practice
            """;

    private final JdbcClient db;

    StandingStore(JdbcClient db) {
        this.db = db;
    }

    List<Standing> ofPatients(PracticeId practice, Collection<PatientId> patients, LocalDate today) {
        return db.sql(STANDINGS
                        + "and p.patient_id = any(:patients::uuid[]) order by p.received_at, p.number, v.version")
                .param("practice", practice.value())
                .param("today", today)
                .param(
                        "patients",
                        patients.stream().map(PatientId::value).distinct().toArray(UUID[]::new))
                .query(StandingStore::standing)
                .list();
    }

    /// These versions, but for those that ended before that day and have nothing booked any more.
    List<Standing> of(PracticeId practice, Collection<GlanceStore.Chosen> chosen, LocalDate since, LocalDate today) {
        return db.sql(STANDINGS + """
                and (v.prescription_id, v.version) in (select * from unnest(:ids::uuid[], :versions::int[]))
                and (v.valid_until >= :since or l.booked is not null)
                order by v.valid_until, v.prescription_id, v.version
                """)
                .param("practice", practice.value())
                .param("today", today)
                .param("since", since)
                .param("ids", chosen.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param(
                        "versions",
                        chosen.stream().map(GlanceStore.Chosen::version).toArray(Integer[]::new))
                .query(StandingStore::standing)
                .list();
    }

    /// Counted as the book counts: neither given back nor left behind by a change of its order.
    ClaimWeeks weeksOfTheClaim(OpenFile file, PrescriptionId id, int version) {
        var caps = db.sql("""
                select coalesce(c.weekly_cap, v.weekly_cap)
                  from prescriptions.verification v
                  join prescriptions.prescription p on p.practice_id = v.practice_id and p.id = v.prescription_id
                  join prescriptions.claim c on c.practice_id = v.practice_id and c.id = v.claim_id
                 where v.practice_id = :practice and p.patient_id = :patient and v.prescription_id = :id
                   and v.version = :version and c.capped_over <> 'prescription'
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .param("version", version)
                .query(Integer.class)
                .optional();
        return caps.map(cap -> new ClaimWeeks(cap, others(file, id, version))).orElse(ClaimWeeks.ALONE);
    }

    private Map<LocalDate, Integer> others(OpenFile file, PrescriptionId id, int version) {
        var weeks = new HashMap<LocalDate, Integer>();
        db.sql("""
                select date_trunc('week', s.day::timestamp)::date as week, count(*) as sessions
                  from (select distinct on (g.prescription_id, g.series, g.number) g.*
                          from prescriptions.posting g
                          join prescriptions.prescription p on p.practice_id = g.practice_id and p.id = g.prescription_id
                         where g.practice_id = :practice and p.patient_id = :patient and p.id <> :id
                         order by g.prescription_id, g.series, g.number, g.id desc) s
                  join prescriptions.verification o on o.practice_id = s.practice_id
                   and o.prescription_id = s.prescription_id and o.version = s.version
                  join prescriptions.verification v on v.practice_id = s.practice_id and v.prescription_id = :id
                   and v.version = :version
                  join prescriptions.claim c on c.practice_id = v.practice_id and c.id = v.claim_id
                 where s.kind in ('reserved', 'used') and s.day is not null
                   and (c.capped_over = 'patient' or o.claim_id = c.id)
                   and not prescriptions.superseded(s.practice_id, s.prescription_id, s.version, s.day, false)
                 group by week
                """)
                .param("practice", file.practice().value())
                .param("patient", file.patient().value())
                .param("id", id.value())
                .param("version", version)
                .query(row -> {
                    weeks.put(row.getObject("week", LocalDate.class), row.getInt("sessions"));
                });
        return weeks;
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        var id = new PrescriptionId(row.getObject("prescription_id", UUID.class));
        var verified = VerifiedRow.of(id, row);
        var given = days(row, "given");
        var booked = days(row, "booked");
        var first = Stream.concat(given.stream(), booked.stream()).min(LocalDate::compareTo);
        return new Standing(
                id,
                row.getString("number"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                verified.version(),
                verified.kind(),
                verified.sessions(),
                verified.pace(),
                verified.term(),
                new Compiled.Reign(
                        verified.appliesFrom(),
                        Optional.ofNullable(row.getObject("next_from", LocalDate.class)),
                        row.getBoolean("changed"),
                        first),
                verified.payer(),
                given,
                booked,
                days(row, "left_behind"),
                days(row, "unauthorized"),
                row.getInt("forfeited"),
                row.getInt("left_over"),
                techniques(row),
                Optional.ofNullable(claim(row)));
    }

    private static @Nullable ClaimBalance claim(ResultSet row) throws SQLException {
        var id = row.getObject("claim_id", UUID.class);
        return id == null
                ? null
                : new ClaimBalance(
                        id,
                        row.getString("claim_number"),
                        row.getObject("free_visits") != null,
                        row.getInt("opened"),
                        row.getInt("used"),
                        row.getInt("reserved"),
                        row.getObject("first_open", Integer.class),
                        row.getObject("good_until", LocalDate.class),
                        row.getObject("cap_cents", Long.class),
                        row.getObject("session_cents", Long.class),
                        row.getLong("spent"),
                        row.getObject("last_paid_day", LocalDate.class));
    }

    private static Set<String> techniques(ResultSet row) throws SQLException {
        var array = row.getArray("techniques");
        return array == null ? Set.of() : Set.of((String[]) array.getArray());
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Date[]) array.getArray())
                        .map(Date::toLocalDate)
                        .toList();
    }
}
