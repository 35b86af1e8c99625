-- What the practice proposes to a prescriber for a renewal. Kept as it was each time, so that a link shows what stood
-- when it was made; the newest of a version counts.
create schema courses;
grant usage on schema courses to ${app};

create table courses.proposal (
  practice_id     uuid not null,
  id              uuid not null,
  number          bigint generated always as identity,
  patient_id      uuid not null,
  prescription_id uuid not null,
  version         int not null,
  sessions        int not null constraint proposed_sessions check (sessions between 1 and 200),
  per_week_min    int not null,
  per_week_max    int not null constraint proposed_most_a_week check (per_week_max <= 7),
  minutes         int not null constraint proposed_minutes check (minutes between 5 and 240),
  -- From the day of the signature on, that day included.
  valid_days      int not null constraint proposed_days check (valid_days between 1 and 731),
  goals           text not null constraint proposed_goals check (length(goals) <= 1000),
  made_by         uuid not null,
  made_name       text not null,
  made_at         timestamptz not null,
  primary key (practice_id, id),
  constraint proposed_least_a_week check (per_week_min between 1 and per_week_max),
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id),
  foreign key (practice_id, prescription_id, version) references prescriptions.version,
  foreign key (practice_id, made_by) references security.person
);
create index on courses.proposal (practice_id, prescription_id, version, made_at desc);
select security.fence('courses.proposal');
grant select, insert on courses.proposal to ${app};
