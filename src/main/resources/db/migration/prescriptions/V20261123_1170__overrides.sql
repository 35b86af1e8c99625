-- Where life demands an exception: asked for with a reason, answered by a second person, good for one week or one day.
-- Of these three kinds only: there is no row for scope, count, certificate, licence, consent or expiry, so nobody can
-- make an exception of them.
create table prescriptions.override (
  practice_id     uuid not null,
  id              uuid not null,
  kind            text not null check (kind in ('weekly-cap', 'authorization', 're-evaluation')),
  prescription_id uuid not null,
  version         int not null,
  -- The Monday of the week where the weekly cap is meant, else the day itself.
  day             date not null,
  last_day        date not null generated always as (case when kind = 'weekly-cap' then day + 6 else day end) stored,
  because         text not null constraint asked_with_reason check (length(btrim(because)) between 1 and 500),
  asked_by        uuid not null,
  asked_at        timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, asked_by),
  constraint asked_once unique (practice_id, prescription_id, version, kind, day),
  constraint week_begins_on_monday check (kind <> 'weekly-cap' or day = date_trunc('week', day::timestamp)::date),
  foreign key (practice_id, prescription_id, version) references prescriptions.verification,
  foreign key (practice_id, asked_by) references security.person
);
create index override_by_moment on prescriptions.override (practice_id, asked_at);
create index override_by_last_day on prescriptions.override (practice_id, last_day);

-- Who asked stands here a second time, so that the table itself can say that nobody answers themselves.
create table prescriptions.override_answer (
  practice_id uuid not null,
  override_id uuid not null,
  asked_by    uuid not null,
  answered_by uuid not null constraint answered_by_another check (answered_by <> asked_by),
  approved    boolean not null,
  words       text not null default '' check (length(words) <= 500),
  answered_at timestamptz not null,
  primary key (practice_id, override_id),
  constraint declined_with_words check (approved or btrim(words) <> ''),
  foreign key (practice_id, override_id, asked_by) references prescriptions.override (practice_id, id, asked_by),
  foreign key (practice_id, answered_by) references security.person
);
select security.fence(t) from unnest(array['prescriptions.override', 'prescriptions.override_answer']::regclass[]) t;
grant select, insert on prescriptions.override, prescriptions.override_answer to ${app};

alter table prescriptions.authorized_visit
  add column override_id uuid,
  add foreign key (practice_id, override_id) references prescriptions.override;
create unique index visit_by_override on prescriptions.authorized_visit (practice_id, override_id);

create function prescriptions.house_day(practice uuid, at timestamptz) returns date language sql stable as $$
  select (at at time zone s.zone)::date from security.practice s where s.practice_id = practice
$$;

-- Whether its version still governs a day of it that has not passed.
create function prescriptions.override_stands(o prescriptions.override, today date) returns boolean
language sql stable as $$
  select exists (select from prescriptions.day_in_force d
                  where d.practice_id = o.practice_id and d.prescription_id = o.prescription_id and d.version = o.version
                    and d.day between greatest(o.day, today) and o.last_day
                    and not prescriptions.superseded(d.practice_id, d.prescription_id, d.version, d.day, true))
$$;

-- Whether a payer's word is asked for at all.
create function prescriptions.asks_for_authorization(practice uuid, prescription uuid, ver int) returns boolean
language sql stable as $$
  select exists (select from prescriptions.verification v
                   join prescriptions.claim c on c.practice_id = v.practice_id and c.id = v.claim_id
                  where v.practice_id = practice and v.prescription_id = prescription and v.version = ver
                    and c.free_visits is not null)
$$;

create function prescriptions.ask_for_one_week_or_day() returns trigger language plpgsql as $$
declare
  today date := prescriptions.house_day(new.practice_id, new.asked_at);
  problem text;
begin
  perform prescriptions.take_turn(new.prescription_id);
  if not exists (select from security.person p
                  where p.practice_id = new.practice_id and p.id = new.asked_by and p.left_at is null
                    and p.role in ('OWNER', 'FRONT_DESK', 'THERAPIST')) then
    problem := 'asked_by_staff';
  elsif new.last_day < today then
    problem := 'asked_in_time';
  elsif not prescriptions.override_stands(new, today) then
    problem := 'version_in_force';
  elsif new.kind = 'authorization'
        and not prescriptions.asks_for_authorization(new.practice_id, new.prescription_id, new.version) then
    problem := 'authorization_asked_for';
  end if;
  if problem is not null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = problem,
      message = format('no exception can be asked for here: %s', problem);
  end if;
  return null;
end $$;
create trigger ask_for_one_week_or_day after insert on prescriptions.override
  for each row execute function prescriptions.ask_for_one_week_or_day();

-- A yes opens exactly one row: a place of that week, or a visit that is good on that day. Both lapse with their days.
create function prescriptions.open_what_was_approved() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  o prescriptions.override;
  claim uuid;
  problem text;
begin
  select * into strict o from prescriptions.override a
   where a.practice_id = new.practice_id and a.id = new.override_id;
  perform prescriptions.take_turn(o.prescription_id);
  if not exists (select from security.person p
                  where p.practice_id = new.practice_id and p.id = new.answered_by and p.left_at is null
                    and p.role in ('OWNER', 'THERAPIST')) then
    problem := 'answered_by_owner_or_therapist';
  elsif new.approved
        and not prescriptions.override_stands(o, prescriptions.house_day(new.practice_id, new.answered_at)) then
    problem := 'approved_while_it_stands';
  end if;
  if problem is not null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = problem,
      message = format('the exception cannot be answered so: %s', problem);
  end if;
  if new.approved and o.kind = 'weekly-cap' then
    insert into prescriptions.weekly_place (practice_id, prescription_id, version, week, place)
    select o.practice_id, o.prescription_id, o.version, o.day, max(w.place) + 1
      from prescriptions.weekly_place w
     where w.practice_id = o.practice_id and w.prescription_id = o.prescription_id and w.version = o.version
       and w.week = o.day;
  elsif new.approved and o.kind = 'authorization' then
    select v.claim_id into claim from prescriptions.verification v
     where v.practice_id = o.practice_id and v.prescription_id = o.prescription_id and v.version = o.version;
    perform pg_advisory_xact_lock(hashtextextended('claim ' || claim::text, 0));
    -- Numbered apart, so that what the payer grants later is counted as if it had not been.
    insert into prescriptions.authorized_visit (practice_id, claim_id, number, override_id, valid_from, valid_until)
    select o.practice_id, claim, coalesce(max(a.number), 10000) + 1, o.id, o.day, o.day
      from prescriptions.authorized_visit a
     where a.practice_id = o.practice_id and a.claim_id = claim and a.override_id is not null;
  end if;
  return null;
end $$;
create trigger open_what_was_approved after insert on prescriptions.override_answer
  for each row execute function prescriptions.open_what_was_approved();

-- As before, but for the exceptions, which take no number of the payer's.
create or replace function prescriptions.open_visits() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  c prescriptions.claim;
  last int;
  never_after int;
begin
  perform pg_advisory_xact_lock(hashtextextended('claim ' || new.claim_id::text, 0));
  select * into strict c from prescriptions.claim o where o.practice_id = new.practice_id and o.id = new.claim_id;
  select coalesce(max(a.number), 0) into last from prescriptions.authorized_visit a
   where a.practice_id = new.practice_id and a.claim_id = new.claim_id and a.override_id is null;
  select min((payers.content(v.practice_id, v.rule_pack, v.rule_pack_version)->'authorization'->>'notAfterVisit')::int)
    into never_after
    from prescriptions.verification v where v.practice_id = new.practice_id and v.claim_id = new.claim_id;
  insert into prescriptions.authorized_visit (practice_id, claim_id, number, authorization_id, valid_from, valid_until)
  select new.practice_id, new.claim_id, n, new.id, new.valid_from, new.valid_until
    from generate_series(last + 1, least(last + new.visits, never_after)) n;
  return null;
end $$;

-- The day of the session that was given by it; null while there is none.
create function prescriptions.override_used_on(o prescriptions.override) returns date language sql stable as $$
  select case o.kind
    when 'weekly-cap' then
      (select p.day from prescriptions.posting p
        where p.practice_id = o.practice_id and p.prescription_id = o.prescription_id and p.kind = 'used'
          and p.day between b.begins and b.begins + 7 * v.every_weeks - 1
        order by p.day, p.id offset v.weekly_cap limit 1)
    when 'authorization' then
      (select p.day from prescriptions.authorized_visit a
         join prescriptions.posting p on p.practice_id = a.practice_id and p.claim_id = a.claim_id
          and p.visit = a.number and p.kind = 'used'
        where a.practice_id = o.practice_id and a.override_id = o.id)
    else
      (select min(p.day) from prescriptions.posting p
        where p.practice_id = o.practice_id and p.prescription_id = o.prescription_id and p.kind = 'used'
          and p.day = o.day)
    end
    from prescriptions.verification v
    cross join lateral (select date_trunc('week', v.valid_from::timestamp)::date as monday) m
    -- The period in which the cap counts, as the book has it.
    cross join lateral (select m.monday + ((o.day - m.monday) / (7 * v.every_weeks)) * 7 * v.every_weeks as begins) b
   where v.practice_id = o.practice_id and v.prescription_id = o.prescription_id and v.version = o.version
     and exists (select from prescriptions.override_answer a
                  where a.practice_id = o.practice_id and a.override_id = o.id and a.approved)
$$;
