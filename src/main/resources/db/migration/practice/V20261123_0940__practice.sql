-- What a practice consists of: places, rooms, hours, therapists with their certificates, and services.
create schema practice;
grant usage on schema practice to ${app};

create table practice.location (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  name        text not null,
  address     text not null,
  phone       text not null,
  zone        text not null,
  primary key (practice_id, id)
);
create table practice.opening_hours (
  practice_id uuid not null,
  location_id uuid not null,
  weekday     int not null check (weekday between 1 and 7),
  opens       time not null,
  closes      time not null check (closes > opens),
  primary key (practice_id, location_id, weekday, opens),
  foreign key (practice_id, location_id) references practice.location
);
create table practice.room (
  practice_id uuid not null,
  id          uuid not null,
  location_id uuid not null,
  name        text not null,
  primary key (practice_id, id),
  foreign key (practice_id, location_id) references practice.location
);
create table practice.therapist (
  practice_id uuid not null,
  id          uuid not null,
  name        text not null check (length(name) between 1 and 200),
  credentials text not null,
  about       text not null default '',
  primary key (practice_id, id),
  foreign key (practice_id, id) references security.person
);
create table practice.working_hours (
  practice_id  uuid not null,
  therapist_id uuid not null,
  location_id  uuid not null,
  weekday      int not null check (weekday between 1 and 7),
  begins       time not null,
  ends         time not null check (ends > begins),
  primary key (practice_id, therapist_id, weekday, begins),
  foreign key (practice_id, therapist_id) references practice.therapist,
  foreign key (practice_id, location_id) references practice.location
);

-- One technique, one therapist, one issuing body, from day to day, both included. A renewal is another row.
create table practice.certificate (
  practice_id  uuid not null,
  id           uuid not null,
  therapist_id uuid not null,
  technique    text not null references techniques.technique,
  issued_by    text not null,
  number       text not null default '',
  valid_from   date not null,
  valid_until  date not null check (valid_until >= valid_from),
  primary key (practice_id, id),
  foreign key (practice_id, therapist_id) references practice.therapist,
  -- What an intervention points at: the certificate with its holder, its technique and its days.
  unique (practice_id, id, therapist_id, technique, valid_from, valid_until)
);
create table practice.service (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  name        text not null,
  about       text not null,
  minutes     int not null check (minutes between 5 and 240),
  prescribed  boolean not null,
  primary key (practice_id, id),
  unique (practice_id, id, prescribed)
);
select security.fence(t) from unnest(array['practice.location', 'practice.opening_hours', 'practice.room',
  'practice.therapist', 'practice.working_hours', 'practice.certificate', 'practice.service']::regclass[]) t;
grant select, insert on all tables in schema practice to ${app};
