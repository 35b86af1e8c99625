-- Who the patients are and who cares for them.
create schema patients;
grant usage on schema patients to ${app};

create table patients.patient (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  record_no   text not null,
  family      text not null check (length(family) between 1 and 200),
  given       text not null check (length(given) between 1 and 200),
  birth_date  date not null,
  sex         text not null check (sex in ('female', 'male', 'other', 'unknown')),
  phone       text not null default '',
  email       text not null default '',
  address     text not null default '',
  added_at    timestamptz not null,
  added_by    uuid,
  primary key (practice_id, id),
  unique (practice_id, record_no)
);
select security.fence('patients.patient');
create index patient_in_order on patients.patient (practice_id, lower(family), lower(given), id);
create index patient_by_birth_date on patients.patient (practice_id, birth_date);

-- What a patient is found by: the words of the name without accents, the record number, the birth date, the digits of
-- the telephone. Looked up by beginning, with comparisons only: behind row-level security PostgreSQL lets no other
-- operator (such as like) use an index.
create table patients.search_key (
  practice_id uuid not null,
  key         text collate "C" not null,
  patient_id  uuid not null,
  primary key (practice_id, key, patient_id),
  foreign key (practice_id, patient_id) references patients.patient
);
create index on patients.search_key (practice_id, patient_id);
select security.fence('patients.search_key');
grant select, insert on patients.search_key to ${app};
grant select, insert, update (phone, email, address) on patients.patient to ${app};

create table patients.care_team (
  practice_id uuid not null,
  patient_id  uuid not null,
  member      uuid not null,
  since       timestamptz not null,
  primary key (practice_id, patient_id, member),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, member) references security.person
);
select security.fence('patients.care_team');
create index on patients.care_team (practice_id, member);
grant select, insert on patients.care_team to ${app};
