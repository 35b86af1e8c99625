-- What was measured: a score is written once. Goals set where a course starts and where it should end.
create schema outcomes;
grant usage on schema outcomes to ${app};

-- NPRS: pain 0 to 10 now, lower is better. PSFS: mean of the activities rated 0 to 10, higher is better.
create table outcomes.score (
  practice_id     uuid not null,
  id              uuid not null,
  patient_id      uuid not null,
  prescription_id uuid,
  occasion_id     uuid not null,
  instrument      text not null check (instrument in ('nprs', 'psfs')),
  moment          text not null check (moment in ('before', 'after', 'start', 're-evaluation', 'end')),
  value           numeric(4, 2) not null check (value between 0 and 10),
  day             date not null,
  recorded_by     uuid,
  recorded_at     timestamptz not null,
  primary key (practice_id, id),
  -- A second answer on the same occasion is a correction: the newest holds, both stay.
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id),
  check (instrument = 'psfs' or value = trunc(value)),
  check ((instrument = 'nprs') = (moment in ('before', 'after')))
);
create index on outcomes.score (practice_id, patient_id, prescription_id, recorded_at);
create index on outcomes.score (practice_id, occasion_id);

create table outcomes.psfs_activity (
  practice_id     uuid not null,
  id              uuid not null,
  prescription_id uuid not null,
  patient_id      uuid not null,
  position        int not null check (position between 1 and 5),
  name            text not null check (length(name) between 1 and 120),
  primary key (practice_id, id),
  unique (practice_id, prescription_id, position),
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id)
);
create table outcomes.psfs_rating (
  practice_id uuid not null,
  score_id    uuid not null,
  activity_id uuid not null,
  points      int not null check (points between 0 and 10),
  primary key (practice_id, score_id, activity_id),
  foreign key (practice_id, score_id) references outcomes.score,
  foreign key (practice_id, activity_id) references outcomes.psfs_activity
);
create table outcomes.goal (
  practice_id     uuid not null,
  id              uuid not null,
  patient_id      uuid not null,
  prescription_id uuid not null,
  instrument      text not null check (instrument in ('nprs', 'psfs')),
  target          numeric(4, 2) not null check (target between 0 and 10),
  due_on          date,
  set_by          uuid,
  set_at          timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id)
);
create index on outcomes.goal (practice_id, prescription_id);
select security.fence(t) from unnest(array['outcomes.score', 'outcomes.psfs_activity', 'outcomes.psfs_rating',
  'outcomes.goal']::regclass[]) t;
grant select, insert on all tables in schema outcomes to ${app};
