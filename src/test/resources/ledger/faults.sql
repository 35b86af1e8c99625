-- Every row is a fault in the ledger of these prescriptions, found from the tables alone.
with ledger as (
  select p.*, v.sessions, o.patient_id,
         row_number() over (partition by p.prescription_id, p.series, p.number order by p.id desc) = 1 as last
    from prescriptions.posting p
    join prescriptions.verification v using (practice_id, prescription_id, version)
    join prescriptions.prescription o on o.practice_id = p.practice_id and o.id = p.prescription_id
   where p.practice_id = current_setting('soma.practice')::uuid and p.prescription_id = any(:prescriptions::uuid[])),
sums as (
  select prescription_id, series,
         count(*) filter (where kind = 'granted') - count(*) filter (where kind = 'withdrawn') as granted,
         count(*) filter (where kind = 'used') as used,
         count(*) filter (where kind in ('used', 'forfeited', 'adjusted')) as spent,
         count(*) filter (where kind = 'reserved')
           - count(*) filter (where kind in ('released', 'used', 'forfeited')) as reserved,
         count(*) filter (where kind in ('granted', 'released'))
           - count(*) filter (where kind in ('reserved', 'adjusted', 'withdrawn')) as available
    from ledger group by 1, 2),
live as (
  select a.*, v.kind as version_kind, v.every_weeks, v.weekly_cap, v.valid_until, v.applies_from, v as governing,
         prescriptions.superseded(a.practice_id, a.prescription_id, a.version, a.day, false) as left_behind
    from scheduling.appointment a
    join prescriptions.verification v using (practice_id, prescription_id, version)
   where a.practice_id = current_setting('soma.practice')::uuid and a.prescription_id = any(:prescriptions::uuid[])
     and a.status not in ('cancelled', 'missed')),
clocks as (select prescription_id, series, min(day) as first_day from live where not left_behind group by 1, 2),
weeks as (
  select prescription_id, week, count(*) as held, max(weekly_cap) as most from live where not left_behind group by 1, 2)
select 'used more than granted' as fault, prescription_id, series::text as at from sums where used > granted
union all
select 'a balance below nothing', prescription_id, series::text from sums where least(granted, used, reserved, available) < 0
union all
select 'the balance is not the sum', prescription_id, series::text from sums where spent + reserved + available <> granted
union all
select 'used under a version more than it orders', prescription_id, version::text from ledger
 where kind = 'used' group by prescription_id, version, sessions having count(*) > sessions
union all
select 'an appointment and its reservation differ', l.prescription_id, l.day::text from live l
 where not exists (select from ledger p where p.last and p.occasion = l.id and p.version = l.version and p.number = l.entitlement
                      and p.day = l.day and p.kind = case l.status when 'done' then 'used' else 'reserved' end)
union all
select 'a reservation without its appointment', p.prescription_id, p.number::text from ledger p
 where p.last and p.kind in ('reserved', 'used') and not exists (select from live l where l.id = p.occasion)
union all
select 'a day that its version does not have', l.prescription_id, l.day::text from live l
 where l.day < l.applies_from or l.day > l.valid_until
union all
select 'after the clock', l.prescription_id, l.day::text from live l join clocks c using (prescription_id, series)
 where not l.left_behind and l.day > prescriptions.last_day(l.governing, c.first_day)
union all
select 'too many in a week', prescription_id, week::text from weeks where held > most
union all
select 'a session of somebody else', l.prescription_id, l.day::text from live l
  join prescriptions.prescription o on o.practice_id = l.practice_id and o.id = l.prescription_id
 where o.patient_id <> l.patient_id
union all
select 'treated outside the scope', i.prescription_id, i.day::text from treatment.intervention i
  join treatment.session s on s.practice_id = i.practice_id and s.id = i.session_id
  join scheduling.appointment a on a.practice_id = s.practice_id and a.id = s.appointment_id
 where i.practice_id = current_setting('soma.practice')::uuid and i.prescription_id = any(:prescriptions::uuid[])
   and (a.version <> i.version or a.prescription_id <> i.prescription_id or a.day <> i.day
        or not exists (select from prescriptions.directed_area d
                        where d.practice_id = i.practice_id and d.prescription_id = i.prescription_id
                          and d.version = i.version and d.place = i.area and d.side in (i.side, 'both')))
union all
select 'a visit that nobody authorized', p.prescription_id, p.visit::text from ledger p
  join prescriptions.claim c on c.practice_id = p.practice_id and c.id = p.claim_id
 where p.kind = 'used' and c.free_visits is not null
   and not exists (select from prescriptions.authorized_visit a where a.practice_id = p.practice_id
                      and a.claim_id = p.claim_id and a.number = p.visit and p.day between a.valid_from and a.valid_until)
union all
select 'more money than the claim has', min(p.prescription_id::text)::uuid, min(c.number) from ledger p
  join prescriptions.claim c on c.practice_id = p.practice_id and c.id = p.claim_id
 where p.kind = 'used' group by c.id, c.cap_cents having sum(p.cents) > c.cap_cents
