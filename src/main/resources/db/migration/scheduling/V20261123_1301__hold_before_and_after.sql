-- A session holds its room and its therapist for the minutes before and after that its service asks for; its patient
-- only while it lasts. Two sessions that follow each other keep both: the minutes after the one, then those before the
-- other.
alter table scheduling.appointment add held tstzrange;
-- Of every practice at once, which the fence would not let through.
alter table scheduling.appointment no force row level security;
update scheduling.appointment set held = during;
alter table scheduling.appointment force row level security;
alter table scheduling.appointment
  alter held set not null,
  add constraint holds_at_least_itself check (held @> during),
  drop constraint therapist_free,
  drop constraint room_free,
  add constraint therapist_free exclude using gist (practice_id with =, therapist_id with =, held with &&)
    where (status not in ('cancelled', 'missed')),
  add constraint room_free exclude using gist (practice_id with =, room_id with =, held with &&)
    where (status not in ('cancelled', 'missed'));

create function scheduling.held(practice uuid, service uuid, span tstzrange) returns tstzrange
  language sql stable as $$
  select tstzrange(lower(span) - make_interval(mins => s.minutes_before), upper(span) + make_interval(mins => s.minutes_after))
    from practice.service s where s.practice_id = practice and s.id = service
$$;

-- Nobody says how long a session holds its room: the service does. And no session is put into a room that lacks what
-- its service needs.
create function scheduling.hold_room_and_therapist() returns trigger language plpgsql as $$
begin
  -- A service that there is none of is refused by its key, and says so better.
  new.held := coalesce(scheduling.held(new.practice_id, new.service_id, new.during), new.during);
  if exists (select from practice.service s join practice.room r on r.practice_id = s.practice_id
              where s.practice_id = new.practice_id and s.id = new.service_id and r.id = new.room_id
                and not r.equipment @> s.equipment) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'room_has_what_it_takes',
      message = 'the room lacks equipment that the service needs';
  end if;
  return new;
end $$;
create trigger hold before insert on scheduling.appointment
  for each row execute function scheduling.hold_room_and_therapist();
