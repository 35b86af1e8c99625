-- An appointment that was booked may be moved to another day, time, therapist or room, and stays the same row: its
-- number of the prescription, its booking and its history. The keys and exclusions of the table hold for the new place as
-- they did for the old one; what a trigger asked of a new row is asked of a moved one too.
grant update (therapist_id, room_id, day, begins, zone, during) on scheduling.appointment to ${app};

-- What a move changed. One act may move several; asked twice, it moves once.
alter table scheduling.appointment_event
  add act_id         uuid,
  add from_day       date,
  add from_begins    time,
  add from_therapist uuid,
  add from_room      uuid,
  add to_day         date,
  add to_begins      time,
  add to_therapist   uuid,
  add to_room        uuid,
  -- A trace belongs to its own move, not to another that went the same way.
  add written_in     xid8 default pg_current_xact_id(),
  add constraint moved_from_and_to check (num_nulls(act_id, from_day, from_begins, from_therapist, from_room,
                                                    to_day, to_begins, to_therapist, to_room) in (0, 9)),
  add constraint moved_somewhere check (act_id is null or (from_day, from_begins, from_therapist, from_room)
                                                       <> (to_day, to_begins, to_therapist, to_room));
create unique index moved_once on scheduling.appointment_event (practice_id, act_id, appointment_id)
  where act_id is not null;

create function scheduling.moved(was scheduling.appointment, is_now scheduling.appointment) returns boolean
language sql immutable as $$
  select (was.therapist_id, was.room_id, was.day, was.begins, was.zone, was.during)
         is distinct from (is_now.therapist_id, is_now.room_id, is_now.day, is_now.begins, is_now.zone, is_now.during)
$$;

-- Only what has not begun is moved, whole, and with nothing else about it changed. Who has come stays on that day.
create function scheduling.move_whole() returns trigger language plpgsql as $$
declare problem text;
begin
  if not scheduling.moved(old, new) then
    return new;
  end if;
  if (new.status, new.version, new.entitlement) is distinct from (old.status, old.version, old.entitlement) then
    problem := 'moved_and_nothing_else';
  elsif not (old.status = 'booked' or old.status = 'arrived' and new.day = old.day) then
    problem := 'moved_before_it_begins';
  elsif upper(new.during) - lower(new.during) is distinct from upper(old.during) - lower(old.during) then
    problem := 'moved_whole';
  elsif new.zone is distinct from (select l.zone from practice.room r
                                     join practice.location l on l.practice_id = r.practice_id and l.id = r.location_id
                                    where r.practice_id = new.practice_id and r.id = new.room_id) then
    problem := 'zone_of_the_room';
  end if;
  if problem is not null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = problem,
      message = format('the appointment cannot be moved so: %s', problem);
  end if;
  return new;
end $$;
create trigger a_move_whole before update of therapist_id, room_id, day, begins, zone, during on scheduling.appointment
  for each row execute function scheduling.move_whole();

drop trigger hold on scheduling.appointment;
create trigger hold before insert or update of during, room_id on scheduling.appointment
  for each row execute function scheduling.hold_room_and_therapist();
drop trigger licensed on scheduling.appointment;
create trigger licensed before insert or update of therapist_id, day on scheduling.appointment
  for each row execute function scheduling.refuse_the_unlicensed();
drop trigger stand_in_series on scheduling.appointment;
create trigger stand_in_series before insert or update of version, day on scheduling.appointment
  for each row execute function scheduling.stand_in_series();

-- As before; a move to another day is counted like a booking on it, and stays under its version.
create or replace function scheduling.keep_to_the_order() returns trigger language plpgsql as $$
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
    elsif (new.version, new.entitlement, new.day, new.week, new.week_place)
          is not distinct from (old.version, old.entitlement, old.day, old.week, old.week_place) then
      return null;
    elsif new.day = old.day and new.version <= old.version then
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

-- At the end of the act: a move has left its trace, and what it holds of the prescription is held for its new day.
create function scheduling.leave_a_trace() returns trigger language plpgsql as $$
declare
  problem text;
  last prescriptions.posting;
begin
  if (old.day, old.begins, old.therapist_id, old.room_id)
     is distinct from (new.day, new.begins, new.therapist_id, new.room_id)
     and not exists (select from scheduling.appointment_event e
                      where e.practice_id = new.practice_id and e.appointment_id = new.id
                        and e.written_in = pg_current_xact_id()
                        and (e.from_day, e.from_begins, e.from_therapist, e.from_room)
                            = (old.day, old.begins, old.therapist_id, old.room_id)
                        and (e.to_day, e.to_begins, e.to_therapist, e.to_room)
                            = (new.day, new.begins, new.therapist_id, new.room_id)) then
    problem := 'moves_leave_a_trace';
  elsif new.prescribed and new.day <> old.day
        and exists (select from scheduling.appointment a
                     where a.practice_id = new.practice_id and a.id = new.id and a.day = new.day
                       and a.status in ('booked', 'arrived')) then
    last := prescriptions.last_posting(new.practice_id, new.prescription_id, new.series, new.entitlement);
    if (last.kind, last.occasion, last.day) is distinct from ('reserved', new.id, new.day) then
      problem := 'held_for_its_day';
    end if;
  end if;
  if problem is not null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = problem,
      message = format('the appointment cannot be moved so: %s', problem);
  end if;
  return null;
end $$;
create constraint trigger leave_a_trace after update on scheduling.appointment deferrable initially deferred
  for each row when (scheduling.moved(old, new)) execute function scheduling.leave_a_trace();
