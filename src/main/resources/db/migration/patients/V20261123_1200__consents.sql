-- What a patient consented to, what they took back, and what they were asked before a session. Rows are only added: a
-- consent ends by its last day or by a revocation, which is a row of its own.

-- The areas that need a consent of their own besides the one to be treated, and which.
create table patients.consent_area (
  area text primary key references anatomy.area,
  kind text not null check (kind in ('breast', 'gluteal_cleft', 'chest', 'abdomen', 'groin', 'buttock')),
  unique (area, kind)
);
select security.fence_reference('patients.consent_area');
grant select on patients.consent_area to ${app};
insert into patients.consent_area (area, kind) values
  ('breast', 'breast'),
  ('pelvis-front', 'gluteal_cleft'),
  ('chest', 'chest'),
  ('abdomen-upper', 'abdomen'),
  ('abdomen-lower', 'abdomen'),
  ('hip-front', 'groin'),
  ('thigh-inner', 'groin'),
  ('buttock', 'buttock');

create table patients.consent (
  practice_id  uuid not null,
  id           uuid not null,
  patient_id   uuid not null,
  kind         text not null check (kind in ('treatment', 'breast', 'gluteal_cleft', 'chest', 'abdomen', 'groin', 'buttock')),
  given_on     date not null,
  valid_until  date not null,
  -- On paper with a signature, by word of mouth, or drawn on a screen.
  how          text not null check (how in ('paper', 'spoken', 'drawn')),
  -- Which words were agreed to, as printed on the form.
  text_version text not null check (length(text_version) between 1 and 40),
  initials     text not null default '' check (length(initials) <= 10),
  guardian     text not null default '' check (length(guardian) <= 200),
  witness      text not null default '' check (length(witness) <= 200),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (practice_id, id),
  -- What a session and an intervention point at: the consent with its patient, its kind and its days.
  unique (practice_id, id, patient_id, kind, given_on, valid_until),
  foreign key (practice_id, patient_id) references patients.patient,
  constraint consent_ends_within_a_year check (valid_until between given_on and (given_on + interval '1 year')::date - 1),
  constraint consent_is_not_given_ahead check (given_on <= (recorded_at at time zone 'UTC')::date + 1),
  constraint consent_is_in_writing check (how <> 'spoken' or kind not in ('treatment', 'breast', 'gluteal_cleft')),
  constraint consent_is_initialled check (kind = 'treatment' or how = 'spoken' or initials <> '')
);
create index on patients.consent (practice_id, patient_id, kind, valid_until desc);

-- Takes back every consent of this kind that was given before; one given after it stands again.
create table patients.revocation (
  practice_id uuid not null,
  id          uuid not null,
  patient_id  uuid not null,
  kind        text not null check (kind in ('treatment', 'breast', 'gluteal_cleft', 'chest', 'abdomen', 'groin', 'buttock')),
  revoked_on  date not null,
  because     text not null default '' check (length(because) <= 500),
  recorded_by uuid not null,
  revoked_at  timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  -- At once: on the day it was said, wherever on earth the practice stands.
  constraint revoked_at_once check (revoked_on between (revoked_at at time zone 'UTC')::date - 1
                                                   and (revoked_at at time zone 'UTC')::date + 1)
);
create index on patients.revocation (practice_id, patient_id, kind);

-- What the patient answered when asked what is new since the last time.
create table patients.screening (
  practice_id uuid not null,
  id          uuid not null,
  patient_id  uuid not null,
  day         date not null,
  answer      text not null check (answer in ('nothing_new', 'something_changed')),
  words       text not null default '' check (length(words) <= 2000),
  asked_by    uuid not null,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  constraint screening_is_not_ahead check (day <= (recorded_at at time zone 'UTC')::date + 1),
  constraint what_changed_is_said check ((answer = 'something_changed') = (words <> ''))
);
create index on patients.screening (practice_id, patient_id, day, recorded_at desc);

select security.fence(t) from unnest(array['patients.consent', 'patients.revocation', 'patients.screening']::regclass[]) t;
grant select, insert on patients.consent, patients.revocation, patients.screening to ${app};

-- The first day on which somebody is eighteen. Born on 29 February, that is 1 March of a year without one.
create function patients.eighteen_on(born date) returns date language sql immutable as $$
  select (born + interval '18 years')::date
       + (extract(day from born) <> extract(day from born + interval '18 years'))::int
$$;

-- A minor's guardian consents, and only until the minor can: the day before the eighteenth birthday at the latest.
create function patients.ask_the_guardian() returns trigger language plpgsql as $$
declare adult date;
begin
  select patients.eighteen_on(p.birth_date) into adult from patients.patient p
   where p.practice_id = new.practice_id and p.id = new.patient_id;
  if new.given_on < adult and new.guardian = '' then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'a_guardian_consents_for_a_minor',
      message = 'a minor needs a guardian';
  end if;
  if new.given_on < adult and new.valid_until >= adult then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'a_guardians_consent_ends_at_eighteen',
      message = 'a guardian consents until the eighteenth birthday';
  end if;
  return new;
end $$;
create trigger guardian before insert on patients.consent for each row execute function patients.ask_the_guardian();

-- Whoever revokes waits for those who are charting on a consent, and they for a revocation: whichever comes second
-- sees the other. Those who only rely on a consent do not wait for one another.
create function patients.rely_on_consent(patient uuid) returns void language sql volatile as $$
  select pg_advisory_xact_lock_shared(hashtextextended('consent ' || patient, 0))
$$;
create function patients.revoke_in_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('consent ' || new.patient_id, 0));
  return new;
end $$;
create trigger in_turn before insert on patients.revocation for each row execute function patients.revoke_in_turn();

-- The day from which a consent is taken back, if it is. On one day the order of recording decides.
create function patients.revoked_on(c patients.consent) returns date language sql stable as $$
  select min(r.revoked_on) from patients.revocation r
   where r.practice_id = c.practice_id and r.patient_id = c.patient_id and r.kind = c.kind
     and (c.given_on < r.revoked_on or c.given_on = r.revoked_on and c.recorded_at <= r.revoked_at)
$$;

-- The consent of this kind that stands on this day, and of several the one that lasts longest; all null without one.
create function patients.standing_consent(practice uuid, patient uuid, wanted text, on_day date)
  returns patients.consent language sql stable as $$
  select c.* from patients.consent c
   where c.practice_id = practice and c.patient_id = patient and c.kind = wanted
     and on_day between c.given_on and c.valid_until
     and coalesce(on_day < patients.revoked_on(c), true)
   order by c.valid_until desc, c.id
   limit 1
$$;
