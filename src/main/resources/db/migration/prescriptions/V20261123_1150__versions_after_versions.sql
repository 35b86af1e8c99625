-- A verified version may be followed by another: an amendment, a renewal, or a stop. Each is compiled for itself; which
-- days it governs, until when its clock runs and what the payer counts is written down beside it, once.

-- What a payer counts visits on: a claim, or a single prescription. `free_visits` is null where no authorization is ever
-- asked for. The week's cap here is over all prescriptions that stand on the claim, or over all of the patient.
create table prescriptions.claim (
  practice_id   uuid not null,
  id            uuid not null default gen_random_uuid(),
  patient_id    uuid not null,
  rule_pack     text not null,
  number        text not null check (length(number) between 1 and 100),
  free_visits   int check (free_visits between 0 and 200),
  weekly_cap    int check (weekly_cap between 1 and 7),
  capped_over   text not null default 'prescription' check (capped_over in ('prescription', 'claim', 'patient')),
  cap_cents     int check (cap_cents > 0),
  session_cents int check (session_cents > 0),
  last_paid_day date,
  primary key (practice_id, id),
  unique (practice_id, patient_id, rule_pack, number),
  foreign key (practice_id, patient_id) references patients.patient
);
-- That a payer granted further visits, in which days; what it says is never changed.
create table prescriptions.payer_authorization (
  practice_id uuid not null,
  id          uuid not null,
  claim_id    uuid not null,
  number      text not null check (length(number) between 1 and 100),
  visits      int not null check (visits between 1 and 200),
  valid_from  date not null,
  valid_until date not null check (valid_until >= valid_from),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, claim_id, number),
  foreign key (practice_id, claim_id) references prescriptions.claim
);
-- The visits that a claim may have: the first ones free of authorization, the others by one. Written by triggers alone.
create table prescriptions.authorized_visit (
  practice_id      uuid not null,
  claim_id         uuid not null,
  number           int not null check (number >= 1),
  authorization_id uuid,
  valid_from       date not null,
  valid_until      date not null,
  primary key (practice_id, claim_id, number),
  foreign key (practice_id, claim_id) references prescriptions.claim,
  foreign key (practice_id, authorization_id) references prescriptions.payer_authorization
);
create index on prescriptions.authorized_visit (practice_id, authorization_id);

alter table prescriptions.verification
  drop constraint verification_practice_id_prescription_id_key,
  drop constraint verification_sessions_check,
  drop constraint verification_check,
  drop constraint verification_check1,
  add column kind text not null,
  -- The version with which the count began: amendments count on, a renewal begins anew.
  add column series int not null,
  -- The first day it governs; from then on the versions before it do not.
  add column applies_from date not null,
  add column every_weeks int not null check (every_weeks between 1 and 12),
  -- The last day the order names. `valid_until` is the last day that any clock could reach.
  add column ordered_until date not null,
  -- So many days from the first session given, it included; null where the clock does not run from there.
  add column clock_days int check (clock_days between 1 and 731),
  -- A course that starts late ends later, by so many days at most.
  add column grace_days int not null check (grace_days between 0 and 60),
  -- The last day on which the course may begin.
  add column start_by date,
  -- Days between two sessions beyond which the payer may not pay.
  add column gap_days int check (gap_days between 1 and 365),
  add column ordered_sessions int not null,
  add column rule_pack text not null,
  add column rule_pack_version int not null,
  add column claim_id uuid,
  add constraint sessions_in_range check (sessions between 1 and 200 or kind = 'stop' and sessions = 0),
  add constraint weekly_cap_in_range check (weekly_cap between per_week_min and 7),
  add constraint not_for_ever check (valid_until >= valid_from and valid_until - valid_from <= 800),
  add foreign key (practice_id, claim_id) references prescriptions.claim;
create index verification_of on prescriptions.verification (practice_id, prescription_id, version);
create index verification_by_claim on prescriptions.verification (practice_id, claim_id);

select security.fence(t) from unnest(array['prescriptions.claim', 'prescriptions.payer_authorization',
  'prescriptions.authorized_visit']::regclass[]) t;
grant select on prescriptions.claim, prescriptions.payer_authorization, prescriptions.authorized_visit to ${app};
grant insert on prescriptions.payer_authorization to ${app};

create function prescriptions.take_turn(prescription uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('prescription ' || prescription::text, 0))
$$;

-- Whether a later version governs this day. For what is yet to be booked, any change of the order ends the older version
-- at once; beside a renewal that begins later, the older one may still be booked until then.
create function prescriptions.superseded(practice uuid, prescription uuid, ver int, on_day date, to_book boolean)
returns boolean language plpgsql stable as $$
begin
  return exists (select from prescriptions.verification l
                  where l.practice_id = practice and l.prescription_id = prescription and l.version > ver
                    and (l.applies_from <= on_day or to_book and l.kind <> 'renewal'));
end $$;

-- The last day in force of a version whose first session is on this day; without one, the last day a clock could reach.
create function prescriptions.last_day(v prescriptions.verification, first_session date)
returns date language sql immutable as $$
  select case when first_session is null then v.valid_until
              else least(v.ordered_until + least(v.grace_days, greatest(0, first_session - v.valid_from)),
                         first_session + v.clock_days - 1) end
$$;

create or replace function prescriptions.read_order() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  v prescriptions.version;
  p prescriptions.prescription;
  before prescriptions.verification;
  rules jsonb;
  today date;
  received date;
  per_claim boolean;
begin
  perform prescriptions.take_turn(new.prescription_id);
  select * into v from prescriptions.version o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id and o.version = new.version;
  select * into p from prescriptions.prescription o
   where o.practice_id = new.practice_id and o.id = new.prescription_id;
  select * into before from prescriptions.verification o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id
   order by o.version desc limit 1;
  if v.signed_on is null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_signed',
      message = 'an unsigned prescription cannot be verified';
  end if;
  if exists (select from prescriptions.directed_area a
              where a.practice_id = v.practice_id and a.prescription_id = v.prescription_id and a.version = v.version
                and (a.place is null or a.side is null)) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_resolved',
      message = 'an area is not resolved';
  end if;
  if before.version >= new.version or (before.version is null) <> (v.kind in ('original', 'correction')) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_version_after_version',
      message = 'verified_version_after_version: a verified version is followed by an amendment, a renewal or a stop';
  end if;
  select (new.verified_at at time zone s.zone)::date,
         ((case when new.version = 1 then p.received_at else v.recorded_at end) at time zone s.zone)::date
    into today, received
    from security.practice s where s.practice_id = new.practice_id;

  new.kind := v.kind;
  new.series := case when v.kind in ('amendment', 'stop') then before.series else new.version end;
  new.rule_pack := case when v.kind in ('amendment', 'stop') then before.rule_pack
                        else coalesce(nullif(v.rule_pack, ''), 'default') end;
  new.rule_pack_version := case when v.kind in ('amendment', 'stop') then before.rule_pack_version
                                else payers.newest(new.practice_id, new.rule_pack, today) end;
  rules := payers.content(new.practice_id, new.rule_pack, new.rule_pack_version);
  if rules is null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'rule_pack_is_known',
      message = 'rule_pack_is_known: the rule pack is unknown';
  end if;

  new.minutes := least(v.minutes, (rules->'minutes'->>'most')::int);
  new.every_weeks := coalesce(v.every_weeks, 1);
  new.weekly_cap := least(v.per_week_max, case when new.every_weeks = 1 then (rules->'week'->>'cap')::int end);
  new.per_week_min := least(coalesce(v.per_week_min, 1), new.weekly_cap);
  new.valid_from := coalesce(v.valid_from, v.issued_on);
  new.clock_days := least(case when v.valid_anchor = 'first-session' then v.valid_days end,
                          case when rules->'clock'->>'anchor' = 'first-session'
                               then prescriptions.clock_days(rules, v.kind) end);
  new.grace_days := coalesce((rules->'clock'->>'graceDays')::int, 0);
  new.start_by := v.issued_on + (rules->'clock'->>'startWithinDays')::int;
  new.gap_days := (rules->'gap'->>'mostDays')::int;
  new.ordered_until := least(v.valid_until,
    case v.valid_anchor when 'issue' then v.issued_on + v.valid_days - 1
                        when 'receipt' then received + v.valid_days - 1 end,
    case rules->'clock'->>'anchor' when 'issue' then v.issued_on + prescriptions.clock_days(rules, v.kind) - 1
                                   when 'receipt' then received + prescriptions.clock_days(rules, v.kind) - 1 end);
  if new.ordered_until is null and new.clock_days is not null then
    new.ordered_until := least(new.valid_from + 730, new.start_by + new.clock_days - 1);
  end if;
  new.valid_until := new.ordered_until + new.grace_days;
  new.ordered_sessions := v.sessions;
  new.sessions := least(v.sessions, (rules->'sessions'->>'most')::int);
  new.applies_from := case when before.version is null then new.valid_from else greatest(new.valid_from, today) end;
  if v.kind = 'stop' then
    new.sessions := 0;
    new.valid_from := today;
    new.ordered_until := today;
    new.valid_until := today;
    new.applies_from := today;
  end if;

  per_claim := 'claim' in (rules->'authorization'->>'per', rules->'week'->>'counts', rules->'sessions'->>'per')
               or rules->'money' is not null;
  if v.kind in ('amendment', 'stop') then
    new.claim_id := before.claim_id;
  elsif rules->'authorization'->>'freeVisits' is not null or per_claim or rules->'week'->>'counts' = 'patient' then
    new.claim_id := prescriptions.claim_of(p, new.rule_pack, rules, v.injury_date,
      case when per_claim and v.claim_number <> '' then v.claim_number else p.number || '/' || new.series end);
  end if;
  return new;
end $$;

-- Days a payer's clock runs: a renewal may have another.
create function prescriptions.clock_days(rules jsonb, kind text) returns int language sql immutable as $$
  select (coalesce(case when kind = 'renewal' then rules->'clock'->>'renewalDays' end, rules->'clock'->>'days'))::int
$$;

-- The claim that a prescription stands on, made when it is the first on it. Its free visits are rows at once.
create function prescriptions.claim_of(p prescriptions.prescription, pack text, rules jsonb, injury date, named text)
returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare found uuid;
begin
  insert into prescriptions.claim (practice_id, patient_id, rule_pack, number, free_visits, weekly_cap, capped_over,
                                   cap_cents, session_cents, last_paid_day)
  values (p.practice_id, p.patient_id, pack, named, (rules->'authorization'->>'freeVisits')::int,
          (rules->'week'->>'cap')::int, coalesce(rules->'week'->>'counts', 'prescription'),
          (rules->'money'->>'capCents')::int, (rules->'money'->>'sessionCents')::int,
          injury + (rules->'money'->>'withinDays')::int - 1)
  on conflict do nothing
  returning id into found;
  if found is not null then
    insert into prescriptions.authorized_visit (practice_id, claim_id, number, valid_from, valid_until)
    select p.practice_id, found, n, '-infinity', 'infinity'
      from generate_series(1, (rules->'authorization'->>'freeVisits')::int) n;
  else
    select c.id into strict found from prescriptions.claim c
     where c.practice_id = p.practice_id and c.patient_id = p.patient_id and c.rule_pack = pack and c.number = named;
  end if;
  return found;
end $$;
revoke execute on function prescriptions.claim_of(prescriptions.prescription, text, jsonb, date, text) from public;

-- An authorization opens as many visits as it grants, after those there are, but none after the last that the payer
-- ever pays for.
create function prescriptions.open_visits() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  c prescriptions.claim;
  last int;
  never_after int;
begin
  perform pg_advisory_xact_lock(hashtextextended('claim ' || new.claim_id::text, 0));
  select * into strict c from prescriptions.claim o where o.practice_id = new.practice_id and o.id = new.claim_id;
  select coalesce(max(a.number), 0) into last from prescriptions.authorized_visit a
   where a.practice_id = new.practice_id and a.claim_id = new.claim_id;
  select min((payers.content(v.practice_id, v.rule_pack, v.rule_pack_version)->'authorization'->>'notAfterVisit')::int)
    into never_after
    from prescriptions.verification v where v.practice_id = new.practice_id and v.claim_id = new.claim_id;
  insert into prescriptions.authorized_visit (practice_id, claim_id, number, authorization_id, valid_from, valid_until)
  select new.practice_id, new.claim_id, n, new.id, new.valid_from, new.valid_until
    from generate_series(last + 1, least(last + new.visits, never_after)) n;
  return null;
end $$;
create trigger open_visits after insert on prescriptions.payer_authorization
  for each row execute function prescriptions.open_visits();
