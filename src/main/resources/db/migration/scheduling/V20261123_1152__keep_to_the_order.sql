-- What single rows cannot say about an appointment and the order it stands on: which version governs its day, how the
-- clock runs from the first session, and how many the period holds across versions and prescriptions. One at a time for
-- each prescription, so that what is counted stays true.
alter table scheduling.appointment add column series int;
drop index scheduling.entitlement_taken_once;
create unique index entitlement_taken_once on scheduling.appointment (practice_id, prescription_id, series, entitlement)
  where status not in ('cancelled', 'missed');
drop index scheduling.weekly_place_taken_once;
create unique index weekly_place_taken_once on scheduling.appointment (practice_id, prescription_id, week, week_place)
  where status not in ('cancelled', 'missed');
create index live_by_series on scheduling.appointment (practice_id, prescription_id, series, day)
  where status not in ('cancelled', 'missed');
-- An appointment that the changed order still covers goes over to its new version; nothing else of it changes.
grant update (version, entitlement, week, week_place) on scheduling.appointment to ${app};

-- Neither cancelled nor missed, nor left behind by a change of the order.
create function scheduling.counts(a scheduling.appointment) returns boolean language sql stable as $$
  select a.status not in ('cancelled', 'missed')
     and not prescriptions.superseded(a.practice_id, a.prescription_id, a.version, a.day, false)
$$;

-- One at a time for each prescription, and counted in its series.
create function scheduling.stand_in_series() returns trigger language plpgsql as $$
begin
  if new.prescribed then
    perform prescriptions.take_turn(new.prescription_id);
    select v.series into new.series from prescriptions.verification v
     where v.practice_id = new.practice_id and v.prescription_id = new.prescription_id and v.version = new.version;
  end if;
  return new;
end $$;
create trigger stand_in_series before insert or update of version on scheduling.appointment
  for each row execute function scheduling.stand_in_series();

-- After the constraints, which name what they miss; this names what only counting can tell.
create function scheduling.keep_to_the_order() returns trigger language plpgsql as $$
declare
  v prescriptions.verification;
  c prescriptions.claim;
  first_day date;
  last_day date;
  from_day date;
  most int;
  held int;
  problem text;
begin
  if tg_op = 'UPDATE' then
    if old.status in ('cancelled', 'missed', 'done') and new.status <> old.status then
      raise exception using errcode = 'integrity_constraint_violation', constraint = 'gone_stays_gone',
        message = 'gone_stays_gone: what is cancelled, missed or done stays so';
    elsif (new.version, new.entitlement, new.week, new.week_place)
          is not distinct from (old.version, old.entitlement, old.week, old.week_place) then
      return null;
    elsif new.version <= old.version then
      problem := 'carried_to_a_later_version';
    end if;
  end if;
  if not new.prescribed or new.status in ('cancelled', 'missed') then
    return null;
  end if;
  select * into strict v from prescriptions.verification o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id and o.version = new.version;
  if (prescriptions.last_posting(new.practice_id, new.prescription_id, v.series, new.entitlement)).kind
     in ('used', 'forfeited', 'adjusted', 'withdrawn') then
    problem := 'entitlement_left';
  end if;
  if prescriptions.superseded(new.practice_id, new.prescription_id, new.version, new.day, true) then
    problem := 'version_in_force';
  end if;
  select least(min(a.day), new.day), greatest(max(a.day) filter (where a.version = new.version), new.day)
    into first_day, last_day
    from scheduling.appointment a
   where a.practice_id = new.practice_id and a.prescription_id = new.prescription_id and a.series = v.series
     and scheduling.counts(a) and a.id <> new.id;
  if last_day > prescriptions.last_day(v, first_day) then
    problem := 'within_the_clock';
  end if;
  if first_day > v.start_by then
    problem := 'started_in_time';
  end if;
  from_day := date_trunc('week', v.valid_from::timestamp)::date
              + ((new.day - date_trunc('week', v.valid_from::timestamp)::date) / (7 * v.every_weeks)) * 7 * v.every_weeks;
  select v.weekly_cap + count(*) into most from prescriptions.weekly_place w
   where w.practice_id = new.practice_id and w.prescription_id = new.prescription_id and w.version = new.version
     and w.week between from_day and from_day + 7 * v.every_weeks - 1 and w.place > v.weekly_cap;
  select count(*) into held from scheduling.appointment a
   where a.practice_id = new.practice_id and a.prescription_id = new.prescription_id and a.id <> new.id
     and a.day between from_day and from_day + 7 * v.every_weeks - 1 and scheduling.counts(a);
  if held >= most then
    problem := 'weekly_cap_kept';
  end if;
  if v.claim_id is not null then
    select * into c from prescriptions.claim o where o.practice_id = v.practice_id and o.id = v.claim_id;
    if c.capped_over <> 'prescription' then
      perform pg_advisory_xact_lock(hashtextextended('week of ' || new.patient_id::text, 0));
      select count(*) into held
        from scheduling.appointment a
        join prescriptions.verification o on o.practice_id = a.practice_id and o.prescription_id = a.prescription_id
         and o.version = a.version
       where a.practice_id = new.practice_id and a.patient_id = new.patient_id and a.week = new.week and a.id <> new.id
         and scheduling.counts(a) and (c.capped_over = 'patient' or o.claim_id = v.claim_id);
      if held >= coalesce(c.weekly_cap, v.weekly_cap) + (most - v.weekly_cap) then
        problem := 'weekly_cap_of_the_claim_kept';
      end if;
    end if;
  end if;
  if problem is not null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = problem,
      message = format('the prescription does not grant this appointment: %s', problem);
  end if;
  return null;
end $$;
create trigger keep_to_the_order after insert or update on scheduling.appointment
  for each row execute function scheduling.keep_to_the_order();

-- The session that began the course in time may be cancelled, and then the next one begins it: asked once more when the
-- patient comes.
create function scheduling.begin_in_time() returns trigger language plpgsql as $$
begin
  if (select min(a.day) from scheduling.appointment a
       where a.practice_id = new.practice_id and a.prescription_id = new.prescription_id and a.series = new.series
         and scheduling.counts(a))
     > (select v.start_by from prescriptions.verification v
         where v.practice_id = new.practice_id and v.prescription_id = new.prescription_id and v.version = new.version) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'started_in_time',
      message = 'started_in_time: the course would begin later than the payer allows';
  end if;
  return null;
end $$;
create trigger begin_in_time after update of status on scheduling.appointment
  for each row when (new.prescribed and new.status in ('in_room', 'done') and old.status <> 'in_room'
                     and old.status is distinct from new.status)
  execute function scheduling.begin_in_time();
