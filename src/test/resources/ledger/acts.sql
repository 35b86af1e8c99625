-- What the property test does to the ledger, one function an act. Each runs as the application's login, in a
-- subtransaction, and answers '' or the name of the constraint that refused it. An error without such a name answers as
-- itself, and fails the test.
create function pg_temp.practice() returns uuid language sql stable as $$ select current_setting('soma.practice')::uuid $$;

create function pg_temp.post(prescription uuid, ver int, num int, what text, which uuid, on_day date)
returns void language plpgsql as $$
begin
  insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, day, because, posted_at)
  values (pg_temp.practice(), prescription, ver, num, what, which, on_day,
          case when what in ('adjusted', 'withdrawn') then 'a reason' else '' end, now());
end $$;

create function pg_temp.put(which uuid, patient uuid, therapist uuid, room uuid, prescription uuid, ver int, num int,
                            on_day date, place int, at_time time) returns void language plpgsql as $$
begin
  insert into scheduling.appointment
    (practice_id, id, booking_id, patient_id, therapist_id, room_id, service_id, prescribed, prescription_id, version,
     entitlement, day, week, week_place, begins, zone, during)
  select pg_temp.practice(), which, which, patient, therapist, room, s.id, true, prescription, ver, num, on_day,
         date_trunc('week', on_day::timestamp)::date, place, at_time, 'America/Los_Angeles',
         tstzrange((on_day + at_time) at time zone 'America/Los_Angeles',
                   (on_day + at_time) at time zone 'America/Los_Angeles' + interval '30 minutes')
    from practice.service s where s.practice_id = pg_temp.practice() and s.prescribed order by s.id limit 1;
  perform pg_temp.post(prescription, ver, num, 'reserved', which, on_day);
end $$;

create function pg_temp.end_it(which uuid, new_status text, what text) returns void language plpgsql as $$
declare a scheduling.appointment;
begin
  update scheduling.appointment set status = new_status
   where practice_id = pg_temp.practice() and id = which returning * into strict a;
  if what is not null then
    perform pg_temp.post(a.prescription_id, a.version, a.entitlement, what, a.id, null);
  end if;
end $$;

create function pg_temp.take_over(which uuid, ver int, num int, place int) returns void language plpgsql as $$
declare a scheduling.appointment;
begin
  select * into strict a from scheduling.appointment where practice_id = pg_temp.practice() and id = which;
  perform pg_temp.post(a.prescription_id, a.version, a.entitlement, 'released', a.id, null);
  update scheduling.appointment set version = ver, entitlement = num, week_place = place
   where practice_id = pg_temp.practice() and id = which;
  perform pg_temp.post(a.prescription_id, ver, num, 'reserved', a.id, a.day);
end $$;

-- Opened, charted once for each place, signed, and used up.
create function pg_temp.treat(which uuid, session uuid, places text[], with_technique text) returns void
language plpgsql as $$
declare
  a scheduling.appointment;
  place text;
begin
  select * into strict a from scheduling.appointment where practice_id = pg_temp.practice() and id = which;
  insert into treatment.session (practice_id, id, appointment_id, patient_id, therapist_id, prescription_id, version, day,
                                 opened_by, opened_at, licence_id, licensed_from, licensed_until)
  select a.practice_id, session, a.id, a.patient_id, a.therapist_id, a.prescription_id, a.version, a.day, a.therapist_id,
         now(), c.id, c.valid_from, c.valid_until
    from practice.certificate c
   where c.practice_id = a.practice_id and c.therapist_id = a.therapist_id and c.kind = 'licence'
     and a.day between c.valid_from and c.valid_until limit 1;
  foreach place in array places loop
    insert into treatment.intervention (practice_id, id, session_id, therapist_id, prescription_id, version, day, week, area,
      side, technique, minutes, response, certificate_id, certified_from, certified_until, charted_by, charted_at)
    select a.practice_id, gen_random_uuid(), session, a.therapist_id, a.prescription_id, a.version, a.day, a.week,
           split_part(place, '/', 1), split_part(place, '/', 2), with_technique, 10, 'better', c.id, c.valid_from,
           c.valid_until, a.therapist_id, now()
      from practice.certificate c
     where c.practice_id = a.practice_id and c.therapist_id = a.therapist_id and c.technique = with_technique;
  end loop;
  perform pg_temp.end_it(which, 'done', 'used');
  insert into treatment.signature (practice_id, session_id, signed_by, signed_name, signed_at, content, sha256)
  values (a.practice_id, session, a.therapist_id, 'Therapist', now(), 'x', decode(repeat('00', 32), 'hex'));
end $$;

-- A version of an order, read and verified. What it leaves out it says as the first version did.
create function pg_temp.issue(prescription uuid, ver int, what jsonb, today date) returns void language plpgsql as $$
declare moment timestamptz := (today + time '10:00') at time zone 'America/Los_Angeles';
begin
  insert into prescriptions.version (practice_id, prescription_id, version, source, kind, prescriber_id, issued_on, sessions,
    per_week_min, per_week_max, every_weeks, minutes, valid_from, valid_until, valid_days, valid_anchor, rule_pack,
    claim_number, injury_date, signed_on, signed_by, because, recorded_at)
  select pg_temp.practice(), prescription, ver, 'paper', o.kind, f.prescriber_id, o.issued, o.sessions, 1, o.cap, o.every, 30,
         o.begins, o.ends, o.days, o.anchor, o.pack, o.claim, o.injury, case when o.signed then o.issued end, 'Jane Doe, MD',
         'the doctor called', moment
    from jsonb_to_record(what) o(kind text, issued date, sessions int, cap int, every int, begins date, ends date, days int,
                                 anchor text, pack text, claim text, injury date, signed boolean)
    left join prescriptions.version f
      on f.practice_id = pg_temp.practice() and f.prescription_id = prescription and f.version = 1;
  insert into prescriptions.diagnosis (practice_id, prescription_id, version, position, code, as_received)
  values (pg_temp.practice(), prescription, ver, 1, 'M54.2', 'Cervicalgia');
  insert into prescriptions.directed_area (practice_id, prescription_id, version, position, place, side)
  select pg_temp.practice(), prescription, ver, n, split_part(p, '/', 1), nullif(split_part(p, '/', 2), '')
    from jsonb_array_elements_text(what->'places') with ordinality e(p, n);
  insert into prescriptions.directed_technique (practice_id, prescription_id, version, position, technique, allowed)
  select pg_temp.practice(), prescription, ver, n, t, (what->>'allowed')::boolean
    from jsonb_array_elements_text(what->'techniques') with ordinality e(t, n);
  insert into prescriptions.verification (practice_id, prescription_id, version, verified_at)
  values (pg_temp.practice(), prescription, ver, moment);
end $$;

create function pg_temp.move(gone uuid, which uuid, on_day date, place int, at_time time) returns void
language plpgsql as $$
declare a scheduling.appointment;
begin
  perform pg_temp.end_it(gone, 'cancelled', 'released');
  select * into strict a from scheduling.appointment where practice_id = pg_temp.practice() and id = gone;
  perform pg_temp.put(which, a.patient_id, a.therapist_id, a.room_id, a.prescription_id, a.version, a.entitlement,
                      on_day, place, at_time);
end $$;

create function pg_temp.receive(prescription uuid, patient uuid, today date) returns void language plpgsql as $$
begin
  insert into prescriptions.prescription (practice_id, id, number, patient_id, received_at)
  values (pg_temp.practice(), prescription, 'proof ' || prescription, patient,
          (today + time '10:00') at time zone 'America/Los_Angeles');
end $$;

create function pg_temp.authorize(claim uuid, visits int, begins date, ends date) returns void language plpgsql as $$
begin
  insert into prescriptions.payer_authorization (practice_id, id, claim_id, number, visits, valid_from, valid_until,
                                                 recorded_at)
  values (pg_temp.practice(), gen_random_uuid(), claim, gen_random_uuid()::text, visits, begins, ends, now());
end $$;

create function pg_temp.act(what text, w jsonb) returns text language plpgsql as $$
declare
  said text;
  code text;
  message text;
begin
  case what
    when 'book' then perform pg_temp.put((w->>'appointment')::uuid, (w->>'patient')::uuid, (w->>'therapist')::uuid,
      (w->>'room')::uuid, (w->>'prescription')::uuid, (w->>'version')::int, (w->>'number')::int, (w->>'day')::date,
      (w->>'place')::int, (w->>'at')::time);
    when 'move' then perform pg_temp.move((w->>'gone')::uuid, (w->>'appointment')::uuid, (w->>'day')::date,
      (w->>'place')::int, (w->>'at')::time);
    when 'end' then perform pg_temp.end_it((w->>'appointment')::uuid, w->>'status', w->>'kind');
    when 'carry' then perform pg_temp.take_over((w->>'appointment')::uuid, (w->>'version')::int, (w->>'number')::int,
      (w->>'place')::int);
    when 'give' then perform pg_temp.treat((w->>'appointment')::uuid, gen_random_uuid(),
      array(select jsonb_array_elements_text(w->'places')), w->>'technique');
    when 'receive' then
      perform pg_temp.receive((w->>'prescription')::uuid, (w->>'patient')::uuid, (w->>'today')::date);
      perform pg_temp.issue((w->>'prescription')::uuid, 1, w, (w->>'today')::date);
    when 'issue' then perform pg_temp.issue((w->>'prescription')::uuid, (w->>'version')::int, w, (w->>'today')::date);
    when 'post' then perform pg_temp.post((w->>'prescription')::uuid, (w->>'version')::int, (w->>'number')::int,
      w->>'kind', null, (w->>'day')::date);
    when 'authorize' then perform pg_temp.authorize((w->>'claim')::uuid, (w->>'visits')::int, (w->>'begins')::date,
      (w->>'ends')::date);
  end case;
  return '';
exception when others then
  get stacked diagnostics said = constraint_name, code = returned_sqlstate, message = message_text;
  return coalesce(nullif(said, ''), code || ': ' || message);
end $$;
