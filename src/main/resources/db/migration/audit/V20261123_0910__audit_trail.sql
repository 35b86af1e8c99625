-- What was done and read, by whom: written in the same transaction as the act, never changed.
create schema audit;
grant usage on schema audit to ${app};

create table audit.event (
  practice_id uuid not null references security.practice,
  id          bigint generated always as identity,
  at          timestamptz not null,
  person_id   uuid,
  person      text not null,
  role        text not null,
  act         text not null check (length(act) between 1 and 80),
  patient_id  uuid,
  subject_id  uuid,
  primary key (practice_id, id)
);
select security.fence('audit.event');
create index on audit.event (practice_id, patient_id, at desc);
create index on audit.event (practice_id, at desc);
grant select, insert on audit.event to ${app};
