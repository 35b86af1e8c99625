-- Files as other systems sent them, whole, and what each of their orders became. Rows are only ever added.
create schema fhir;
grant usage on schema fhir to ${app};

create table fhir.file (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  sha256      bytea not null check (length(sha256) = 32),
  bytes       bytea not null check (length(bytes) between 1 and 10485760),
  received_at timestamptz not null,
  received_by uuid,
  primary key (practice_id, id),
  -- The same bytes are one file, however often they are sent.
  unique (practice_id, sha256)
);
create table fhir.taken_in (
  practice_id     uuid not null,
  file_id         uuid not null,
  position        int not null check (position >= 1),
  patient_id      uuid not null,
  prescription_id uuid not null,
  taken_at        timestamptz not null,
  taken_by        uuid,
  primary key (practice_id, file_id, position),
  foreign key (practice_id, file_id) references fhir.file,
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id)
);
select security.fence(t) from unnest(array['fhir.file', 'fhir.taken_in']::regclass[]) t;
grant select, insert on all tables in schema fhir to ${app};
