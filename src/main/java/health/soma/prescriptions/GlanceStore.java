package health.soma.prescriptions;

import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Chooses the verified versions that might need somebody, without reading their ledgers: of each open order it
/// counts what is spent and what was ever reserved, from one index. What it leaves out needs nobody: `ends` is the
/// earliest day on which an order may end, since its first session is never before the first day ever reserved, and
/// what is booked was reserved. Of what it takes in, the ledger decides.
@Repository
class GlanceStore {

    /// A version that was chosen.
    record Chosen(PrescriptionId id, int version) {}

    /// The arms of the choice, in their order: something reserved after the end; a session that an unverified
    /// version has before it; ending soon, or nearly all given; function to be rated, by the rules of the payer; no
    /// place left for all before the end; bookings that a change may have left behind; used up soon, as booked;
    /// booked without the payer's word. An order that ended before `since` is chosen only for what is reserved.
    private static final String CHOSEN = """
            with reporting as materialized (
              select p.rule_pack, p.rule_pack_version, (c.rules->'reports'->>'afterVisits')::int as after_visits,
                     (c.rules->'reports'->>'orDays')::int as or_days
                from (select distinct o.rule_pack, o.rule_pack_version from prescriptions.verification o
                       where o.practice_id = :practice offset 0) p
                cross join lateral (select payers.content(:practice, p.rule_pack, p.rule_pack_version) as rules) c
               where c.rules->'reports' is not null),
            later as materialized (
              select v.prescription_id, v.version, min(o.applies_from) as next_from, bool_or(o.kind <> 'renewal') as changed
                from prescriptions.verification o
                join prescriptions.verification v on v.practice_id = o.practice_id
                     and v.prescription_id = o.prescription_id and v.version < o.version
               where o.practice_id = :practice and o.version > 1
               group by v.prescription_id, v.version),
            glance as (
              select v.prescription_id, v.version, v.series, v.kind, v.valid_until, v.applies_from, v.claim_id, v.rule_pack,
                     v.rule_pack_version, v.sessions, v.weekly_cap, 7 * v.every_weeks as period,
                     7 * v.every_weeks / v.per_week_min as every, n.next_from, g.*, r.day as rated, m.next_period,
                     least(prescriptions.last_day(v, g.first_day), n.next_from - 1) as ends
                from prescriptions.verification v
                left join later n on n.prescription_id = v.prescription_id and n.version = v.version
                left join unnest(:rated::uuid[], :ratedOn::date[]) r(prescription_id, day)
                     on r.prescription_id = v.prescription_id
                cross join lateral (select date_trunc('week', v.valid_from::timestamp)::date as monday) b
                cross join lateral (
                  select b.monday + ((greatest(:today, v.valid_from, v.applies_from) - b.monday) / (7 * v.every_weeks) + 1)
                         * 7 * v.every_weeks as next_period) m
                cross join lateral (
                  select count(*) filter (where p.kind = 'used') as given,
                         count(*) filter (where p.kind = 'used' and (r.day is null or p.day > r.day)) as unrated,
                         count(*) filter (where p.kind <> 'reserved') as spent,
                         count(*) filter (where p.kind <> 'reserved' and (p.day is null or p.day < m.next_period)) as early,
                         count(*) filter (where p.kind in ('reserved', 'adjusted')) as gone_or_booked,
                         min(p.day) filter (where p.kind = 'reserved') as first_day,
                         max(p.day) filter (where p.kind = 'reserved') as last_reserved
                    from prescriptions.posting p
                   where p.practice_id = v.practice_id and p.prescription_id = v.prescription_id and p.series = v.series
                     and p.kind in ('reserved', 'used', 'forfeited', 'adjusted')) g
               where v.practice_id = :practice and v.kind <> 'stop' and coalesce(n.changed, false) = false
                 and (n.next_from is null or n.next_from > :since)
                 and (v.valid_until >= :since or v.kind = 'amendment' or v.clock_days is not null or v.grace_days > 0))
            select g.prescription_id, g.version
              from glance g
              left join reporting r on r.rule_pack = g.rule_pack and r.rule_pack_version = g.rule_pack_version
             where g.last_reserved > g.ends
                or g.last_reserved >= :today and g.prescription_id = any(:waiting::uuid[])
                or g.valid_until >= :since and g.next_from is null
                   and (g.ends <= :until or g.given > 0 and g.sessions - g.spent <= :visits)
                or g.valid_until >= :today and g.given > 0
                   and (g.unrated >= r.after_visits
                        or greatest(:today, g.last_reserved) - coalesce(g.rated, g.first_day) >= r.or_days)
                or g.valid_until >= :today
                   and g.sessions - g.early > greatest(0, (g.ends - g.next_period + 1) / g.period * g.weekly_cap
                                                          + least(g.weekly_cap, (g.ends - g.next_period + 1) % g.period))
                or g.kind = 'amendment' and g.last_reserved >= g.applies_from
                or g.valid_until >= :since and g.next_from is null and g.given > 0
                   and :today + greatest(0, g.sessions - g.gone_or_booked)::int * g.every <= :until
                   and not exists (
                     select from prescriptions.posting p
                      where p.practice_id = :practice and p.prescription_id = g.prescription_id and p.series = g.series
                        and p.kind = 'reserved' and p.day > :until and (p.version >= g.version or p.day < g.applies_from)
                        and not exists (select from prescriptions.posting l
                                         where l.practice_id = :practice and l.prescription_id = p.prescription_id
                                           and l.series = p.series and l.number = p.number and l.id > p.id))
                or g.last_reserved >= :today and g.claim_id is not null and exists (
                     select from prescriptions.posting p
                      where p.practice_id = :practice and p.prescription_id = g.prescription_id and p.series = g.series
                        and p.kind = 'reserved' and p.day >= :today and p.claim_id is not null and p.visit is null
                        and not exists (select from prescriptions.posting l
                                         where l.practice_id = :practice and l.prescription_id = p.prescription_id
                                           and l.series = p.series and l.number = p.number and l.id > p.id))
            """;

    private final JdbcClient db;

    GlanceStore(JdbcClient db) {
        this.db = db;
    }

    List<Chosen> perhapsDue(PracticeId practice, Glance of, LocalDate today) {
        var rated = List.copyOf(of.rated().entrySet());
        return db.sql(CHOSEN)
                .param("practice", practice.value())
                .param("today", today)
                .param("since", of.since())
                .param("until", of.until())
                .param("visits", of.visits())
                .param(
                        "waiting",
                        of.waiting().stream().map(PrescriptionId::value).toArray(UUID[]::new))
                .param(
                        "rated",
                        rated.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param(
                        "ratedOn",
                        rated.stream().map(each -> each.getValue().toString()).toArray(String[]::new))
                .query((row, n) -> new Chosen(
                        new PrescriptionId(row.getObject("prescription_id", UUID.class)), row.getInt("version")))
                .list();
    }
}
