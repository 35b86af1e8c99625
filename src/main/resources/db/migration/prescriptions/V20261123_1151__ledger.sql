-- The ledger. One posting speaks for the entitlement, for the visit on the payer's claim, and for its money at once;
-- balances are read from postings and stored nowhere. The triggers keep the order in which an entitlement may go.
alter table prescriptions.posting
  drop constraint posting_kind_check,
  add constraint posting_kind_check
    check (kind in ('granted', 'reserved', 'released', 'used', 'forfeited', 'adjusted', 'withdrawn')),
  add column series   int not null,
  -- The day of the session it is for.
  add column day      date,
  add column claim_id uuid,
  add column visit    int,
  add column cents    int check (cents > 0),
  add column because  text not null default '' check (length(because) <= 500),
  add constraint adjusted_with_reason check (kind not in ('adjusted', 'withdrawn') or because <> ''),
  -- Which version governs, which visit is good and whether money is left is asked for a day.
  add constraint reserved_for_a_day check (kind <> 'reserved' or day is not null),
  add foreign key (practice_id, claim_id, visit) references prescriptions.authorized_visit;
drop index prescriptions.used_once;
-- An entitlement is spent once, whichever version of the order it is spent under.
create unique index spent_once on prescriptions.posting (practice_id, prescription_id, series, number)
  where kind in ('used', 'forfeited', 'adjusted');
create unique index visit_used_once on prescriptions.posting (practice_id, claim_id, visit) where kind = 'used';
create index posting_by_claim on prescriptions.posting (practice_id, claim_id, visit, id);
create index posting_in_series on prescriptions.posting (practice_id, prescription_id, series, number, id desc);
alter table prescriptions.entitlement add column series int not null;

-- Written as procedures, whose plans are kept: they are asked several times for each appointment.
create function prescriptions.last_posting(practice uuid, prescription uuid, of_series int, of_number int)
returns prescriptions.posting language plpgsql stable as $$
declare last prescriptions.posting;
begin
  select * into last from prescriptions.posting p
   where p.practice_id = practice and p.prescription_id = prescription and p.series = of_series and p.number = of_number
   order by p.id desc limit 1;
  return last;
end $$;

-- The lowest visit of a claim that nobody holds and that is good on this day; null when there is none.
create function prescriptions.free_visit(practice uuid, claim uuid, on_day date) returns int language plpgsql stable as $$
begin
  return (
    select min(a.number)
      from prescriptions.authorized_visit a
     where a.practice_id = practice and a.claim_id = claim and on_day between a.valid_from and a.valid_until
       and not exists (select from prescriptions.posting p
                        where p.practice_id = practice and p.claim_id = claim and p.visit = a.number
                          and (p.kind = 'used' or p.kind = 'reserved'
                               and not exists (select from prescriptions.posting l
                                                where l.practice_id = practice and l.prescription_id = p.prescription_id
                                                  and l.series = p.series and l.number = p.number and l.id > p.id))));
end $$;

create function prescriptions.keep_the_ledger() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  v prescriptions.verification;
  c prescriptions.claim;
  last prescriptions.posting;
  spent bigint;
begin
  perform prescriptions.take_turn(new.prescription_id);
  select * into v from prescriptions.verification o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id and o.version = new.version;
  -- What is derived is not the writer's to say.
  new.series := v.series;
  new.claim_id := null;
  new.visit := null;
  new.cents := null;
  last := prescriptions.last_posting(new.practice_id, new.prescription_id, new.series, new.number);
  if last.kind in ('used', 'forfeited', 'adjusted') and new.kind in ('used', 'forfeited', 'adjusted') then
    -- The index has the last word and names what is wrong.
    return new;
  end if;
  if v.version is null or (case new.kind
           when 'granted' then pg_trigger_depth() > 1 and (last.kind is null or last.kind = 'withdrawn')
           when 'withdrawn' then pg_trigger_depth() > 1 and last.kind in ('granted', 'released')
           when 'adjusted' then last.kind in ('granted', 'released')
           when 'reserved' then last.kind in ('granted', 'released')
           -- Given, or given back, by the appointment that it was booked for and under its version.
           else last.kind = 'reserved' and last.version = new.version
                and last.occasion is not distinct from new.occasion end) is not true then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'posting_in_order',
      message = format('posting_in_order: what is %s cannot be %s', coalesce(last.kind, 'not granted'), new.kind);
  end if;
  if new.kind in ('used', 'released', 'forfeited') then
    new.day := last.day;
    new.claim_id := last.claim_id;
    new.visit := last.visit;
  end if;
  if new.kind in ('reserved', 'used', 'forfeited')
     and prescriptions.superseded(new.practice_id, new.prescription_id, new.version, new.day, new.kind = 'reserved') then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'version_in_force',
      message = 'version_in_force: another version of the prescription is in force';
  end if;
  if v.claim_id is null or new.kind not in ('reserved', 'used') then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('claim ' || v.claim_id::text, 0));
  select * into strict c from prescriptions.claim o where o.practice_id = v.practice_id and o.id = v.claim_id;
  new.claim_id := v.claim_id;
  if c.free_visits is not null then
    new.visit := coalesce(new.visit, prescriptions.free_visit(new.practice_id, v.claim_id, new.day));
    -- Booked ahead it may wait for the payer's word; given it may not.
    if new.visit is null and new.kind = 'used' then
      raise exception using errcode = 'integrity_constraint_violation', constraint = 'visit_authorized',
        message = 'visit_authorized: the payer has authorized no further visit on this claim';
    end if;
  end if;
  if c.cap_cents is not null and c.session_cents is not null and new.kind = 'used' then
    select coalesce(sum(p.cents), 0) into spent from prescriptions.posting p
     where p.practice_id = v.practice_id and p.claim_id = v.claim_id and p.kind = 'used';
    if spent + c.session_cents > c.cap_cents or new.day > c.last_paid_day then
      raise exception using errcode = 'integrity_constraint_violation', constraint = 'money_left',
        message = 'money_left: the money of this claim is spent, or its days are over';
    end if;
    new.cents := c.session_cents;
  end if;
  return new;
end $$;
create trigger keep_the_ledger before insert on prescriptions.posting
  for each row execute function prescriptions.keep_the_ledger();

-- What comes back to an order that has changed meanwhile does not come back to life.
create function prescriptions.withdraw_what_lapsed() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare newest prescriptions.verification;
begin
  select * into newest from prescriptions.verification o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id and o.series = new.series
   order by o.version desc limit 1;
  if newest.version > new.version
     and not exists (select from prescriptions.entitlement e
                      where e.practice_id = new.practice_id and e.prescription_id = new.prescription_id
                        and e.version = newest.version and e.number = new.number) then
    insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, posted_by, posted_at, because)
    values (new.practice_id, new.prescription_id, new.version, new.number, 'withdrawn', new.posted_by, new.posted_at,
            'version ' || newest.version || ' grants fewer sessions');
  end if;
  return null;
end $$;
create trigger withdraw_what_lapsed after insert on prescriptions.posting
  for each row when (new.kind = 'released') execute function prescriptions.withdraw_what_lapsed();

-- Which numbers a version grants. A series counts on through its amendments: what is spent, or booked for a day before
-- the change, counts; of the rest those that are booked stay first, then the lowest, then new ones.
create function prescriptions.grant_numbers(v prescriptions.verification) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  gone int[];
  kept int[];
  open_numbers int[];
  chosen int[];
  highest int;
begin
  with state as (
    select distinct on (p.number) p.number, p.kind, p.day from prescriptions.posting p
     where p.practice_id = v.practice_id and p.prescription_id = v.prescription_id and p.series = v.series
     order by p.number, p.id desc)
  select coalesce(array_agg(number) filter (where kind in ('used', 'forfeited', 'adjusted')), '{}'),
         coalesce(array_agg(number) filter (where kind = 'reserved' and day < v.applies_from), '{}'),
         coalesce(array_agg(number order by kind <> 'reserved', number)
                  filter (where kind in ('granted', 'released', 'withdrawn')
                             or kind = 'reserved' and day >= v.applies_from), '{}'),
         coalesce(max(number), 0)
    into gone, kept, open_numbers, highest from state;
  chosen := (array(select n from unnest(open_numbers) with ordinality o(n, i) order by i)
             || array(select n from generate_series(highest + 1, highest + v.sessions) n))
            [1 : greatest(0, v.sessions - cardinality(gone) - cardinality(kept))];
  insert into prescriptions.entitlement (practice_id, prescription_id, version, number, series)
  select v.practice_id, v.prescription_id, v.version, n, v.series from unnest(chosen || kept) n;
  insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, posted_by, posted_at)
  select v.practice_id, v.prescription_id, v.version, n, 'granted', v.verified_by, v.verified_at
    from unnest(chosen) n
   where coalesce((prescriptions.last_posting(v.practice_id, v.prescription_id, v.series, n)).kind, 'withdrawn')
         = 'withdrawn'
   order by n;
  insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, posted_by, posted_at, because)
  select v.practice_id, v.prescription_id,
         (prescriptions.last_posting(v.practice_id, v.prescription_id, v.series, n)).version, n, 'withdrawn',
         v.verified_by, v.verified_at, 'version ' || v.version || ' grants fewer sessions'
    from unnest(open_numbers) n
   where n <> all(chosen)
     and (prescriptions.last_posting(v.practice_id, v.prescription_id, v.series, n)).kind in ('granted', 'released')
   order by n;
end $$;
revoke execute on function prescriptions.grant_numbers(prescriptions.verification) from public;

-- Verifying compiles, in the same statement. The application may not write any of these rows itself. Naming a group
-- grants its areas but the sensitive ones; naming a sensitive area grants it. No technique named: all but the excluded.
create or replace function prescriptions.compile() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if new.kind = 'stop' then
    perform prescriptions.grant_numbers(new);
    return null;
  end if;
  insert into prescriptions.scope (practice_id, prescription_id, version, area, side)
  select distinct new.practice_id, new.prescription_id, new.version, s.area, s.side
    from prescriptions.directed_area d
    left join anatomy.area_group_member m on m.area_group = d.place
    join anatomy.area a on a.code = coalesce(m.area, d.place)
    join anatomy.area_side s on s.area = a.code and (d.side = 'both' or d.side = s.side)
   where d.practice_id = new.practice_id and d.prescription_id = new.prescription_id and d.version = new.version
     and a.selectable and (m.area is null or not (a.sensitive or a.never_by_group));
  insert into prescriptions.granted_technique (practice_id, prescription_id, version, technique)
  select new.practice_id, new.prescription_id, new.version, t.id
    from techniques.technique t
   where not exists (select from prescriptions.directed_technique x where x.practice_id = new.practice_id
            and x.prescription_id = new.prescription_id and x.version = new.version and not x.allowed and x.technique = t.id)
     and (not exists (select from prescriptions.directed_technique x where x.practice_id = new.practice_id
            and x.prescription_id = new.prescription_id and x.version = new.version and x.allowed)
       or exists (select from prescriptions.directed_technique x where x.practice_id = new.practice_id
            and x.prescription_id = new.prescription_id and x.version = new.version and x.allowed and x.technique = t.id));
  if not exists (select from prescriptions.scope s where s.practice_id = new.practice_id
                   and s.prescription_id = new.prescription_id and s.version = new.version)
     or not exists (select from prescriptions.granted_technique g where g.practice_id = new.practice_id
                   and g.prescription_id = new.prescription_id and g.version = new.version) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_it_grants',
      message = 'nothing would be granted';
  end if;
  perform prescriptions.grant_numbers(new);
  -- Not the days before it governs: what was given then stands under the version before it.
  insert into prescriptions.day_in_force (practice_id, prescription_id, version, day, week)
  select new.practice_id, new.prescription_id, new.version, d::date, date_trunc('week', d)::date
    from generate_series(new.applies_from::timestamp, new.valid_until::timestamp, interval '1 day') d;
  insert into prescriptions.weekly_place (practice_id, prescription_id, version, week, place)
  select new.practice_id, new.prescription_id, new.version, w::date, p
    from generate_series(date_trunc('week', new.valid_from::timestamp), new.valid_until::timestamp, interval '1 week') w,
         generate_series(1, new.weekly_cap) p;
  return null;
end $$;
