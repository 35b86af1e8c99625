-- What was done in a session, by whom, where on the body. Written once, corrected by addition, closed by a signature.
create schema treatment;
grant usage on schema treatment to ${app};

create table treatment.session (
  practice_id     uuid not null,
  id              uuid not null,
  appointment_id  uuid not null,
  patient_id      uuid not null,
  therapist_id    uuid not null,
  prescription_id uuid,
  version         int,
  day             date not null,
  opened_by       uuid not null,
  opened_at       timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, appointment_id),
  unique (practice_id, id, therapist_id),
  unique (practice_id, id, therapist_id, prescription_id, version, day),
  foreign key (practice_id, appointment_id, prescription_id, version)
    references scheduling.appointment (practice_id, id, prescription_id, version),
  foreign key (practice_id, appointment_id, patient_id, therapist_id, day)
    references scheduling.appointment (practice_id, id, patient_id, therapist_id, day),
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id)
);
create index on treatment.session (practice_id, patient_id, day desc);
create index on treatment.session (practice_id, prescription_id, day);

-- One technique on one area for some minutes. Each composite key points at what was granted: the area and side, the
-- technique, the day in force, and a certificate of this very therapist valid on that day.
create table treatment.intervention (
  practice_id     uuid not null,
  id              uuid not null,
  session_id      uuid not null,
  therapist_id    uuid not null,
  prescription_id uuid not null,
  version         int not null,
  day             date not null,
  week            date not null check (week = date_trunc('week', day::timestamp)::date),
  area            text not null,
  side            text not null,
  technique       text not null,
  minutes         int not null check (minutes between 1 and 240),
  response        text not null check (response in ('better', 'same', 'worse')),
  certificate_id  uuid not null,
  certified_from  date not null,
  certified_until date not null,
  charted_by      uuid not null,
  charted_at      timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, id, session_id),
  foreign key (practice_id, session_id, therapist_id, prescription_id, version, day)
    references treatment.session (practice_id, id, therapist_id, prescription_id, version, day),
  foreign key (practice_id, prescription_id, version, area, side) references prescriptions.scope,
  foreign key (practice_id, prescription_id, version, technique) references prescriptions.granted_technique,
  foreign key (practice_id, prescription_id, version, day, week) references prescriptions.day_in_force,
  foreign key (practice_id, certificate_id, therapist_id, technique, certified_from, certified_until)
    references practice.certificate (practice_id, id, therapist_id, technique, valid_from, valid_until),
  constraint certified_on_the_day check (day between certified_from and certified_until)
);
create index on treatment.intervention (practice_id, session_id);

-- Taken back before signing: the entry stays, and no longer counts.
create table treatment.struck (
  practice_id     uuid not null,
  intervention_id uuid not null,
  session_id      uuid not null,
  struck_by       uuid not null,
  struck_at       timestamptz not null,
  primary key (practice_id, intervention_id),
  foreign key (practice_id, intervention_id, session_id) references treatment.intervention (practice_id, id, session_id)
);
-- The therapist's words as they were saved; the newest holds.
create table treatment.note (
  practice_id uuid not null,
  id          bigint generated always as identity,
  session_id  uuid not null,
  words       text not null check (length(words) <= 20000),
  saved_by    uuid not null,
  saved_at    timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, session_id) references treatment.session
);
create index on treatment.note (practice_id, session_id, id desc);

-- The signed note is these bytes.
create table treatment.signature (
  practice_id uuid not null,
  session_id  uuid not null,
  signed_by   uuid not null,
  signed_name text not null,
  signed_at   timestamptz not null,
  content     text not null,
  sha256      bytea not null check (length(sha256) = 32),
  primary key (practice_id, session_id),
  -- Signed by the therapist who gave the session.
  foreign key (practice_id, session_id, signed_by) references treatment.session (practice_id, id, therapist_id)
);
create table treatment.addendum (
  practice_id uuid not null,
  id          uuid not null,
  session_id  uuid not null,
  words       text not null check (length(words) between 1 and 20000),
  because     text not null check (length(because) between 1 and 500),
  added_by    uuid not null,
  added_name  text not null,
  added_at    timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, session_id) references treatment.signature
);
create index on treatment.addendum (practice_id, session_id);

-- After the signature nothing is added to a session but an addendum. The lock orders a late entry against the
-- signing: whichever comes second sees the other.
create function treatment.refuse_after_signature() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.session_id::text, 0));
  if exists (select from treatment.signature s where s.practice_id = new.practice_id and s.session_id = new.session_id) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'signed_sessions_are_closed',
      message = 'a signed session is closed';
  end if;
  return new;
end $$;
create trigger closed before insert on treatment.intervention for each row execute function treatment.refuse_after_signature();
create trigger closed before insert on treatment.struck for each row execute function treatment.refuse_after_signature();
create trigger closed before insert on treatment.note for each row execute function treatment.refuse_after_signature();
create function treatment.order_signature() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.session_id::text, 0));
  return new;
end $$;
create trigger in_order before insert on treatment.signature for each row execute function treatment.order_signature();

select security.fence(t) from unnest(array['treatment.session', 'treatment.intervention', 'treatment.struck',
  'treatment.note', 'treatment.signature', 'treatment.addendum']::regclass[]) t;
grant select, insert on all tables in schema treatment to ${app};
