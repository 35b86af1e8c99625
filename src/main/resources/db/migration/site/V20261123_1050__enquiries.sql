-- Questions through the contact form: stored before they are thanked for, never lost.
create schema site;
grant usage on schema site to ${app};
create table site.enquiry (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  reference   text not null,
  name        text not null check (length(name) between 1 and 200),
  email       text not null default '' check (length(email) <= 254),
  phone       text not null default '' check (length(phone) <= 40),
  question    text not null check (length(question) between 1 and 5000),
  received_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, reference)
);
create index on site.enquiry (practice_id, received_at desc);
create table site.enquiry_answered (
  practice_id uuid not null,
  enquiry_id  uuid not null,
  answered_by uuid not null,
  answered_name text not null,
  answered_at timestamptz not null,
  note        text not null default '' check (length(note) <= 2000),
  primary key (practice_id, enquiry_id),
  foreign key (practice_id, enquiry_id) references site.enquiry
);
select security.fence(t) from unnest(array['site.enquiry', 'site.enquiry_answered']::regclass[]) t;
grant select, insert on all tables in schema site to ${app};
