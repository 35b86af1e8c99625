-- What differs from an ordinary week: days on which a place is closed, absences, shifts out of turn; weeks that change
-- from a day on; the minutes a service holds room and therapist before and after; what a room has and a service needs.

alter table practice.working_hours
  add valid_from  date not null default date '1970-01-01',
  add valid_until date check (valid_until >= valid_from),
  drop constraint working_hours_pkey,
  add primary key (practice_id, therapist_id, weekday, begins, valid_from);
-- A weekly shift ends; it is never rewritten, so that a past week still says who worked.
grant update (valid_until) on practice.working_hours to ${app};

-- Of one location, or of all when it names none. Whole days, or from one time to another on each of them.
create table practice.closure (
  practice_id  uuid not null references security.practice,
  id           uuid not null,
  location_id  uuid,
  first_day    date not null,
  last_day     date not null check (last_day between first_day and first_day + 366),
  begins       time,
  ends         time,
  why          text not null check (length(btrim(why)) between 1 and 100),
  entered_by   uuid,
  entered_at   timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, location_id) references practice.location,
  constraint closed_all_day_or_for_hours check ((begins is null) = (ends is null) and (begins is null or ends > begins))
);
create index on practice.closure (practice_id, last_day) where withdrawn_at is null;

-- Why somebody is away is theirs; the book only needs to know that they are.
create table practice.absence (
  practice_id  uuid not null,
  id           uuid not null,
  therapist_id uuid not null,
  first_day    date not null,
  last_day     date not null check (last_day between first_day and first_day + 731),
  begins       time,
  ends         time,
  entered_by   uuid,
  entered_at   timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, therapist_id) references practice.therapist,
  constraint away_all_day_or_for_hours check ((begins is null) = (ends is null) and (begins is null or ends > begins))
);
create index on practice.absence (practice_id, last_day) where withdrawn_at is null;

create table practice.extra_shift (
  practice_id  uuid not null,
  id           uuid not null,
  therapist_id uuid not null,
  location_id  uuid not null,
  day          date not null,
  begins       time not null,
  ends         time not null check (ends > begins),
  entered_by   uuid,
  entered_at   timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, therapist_id) references practice.therapist,
  foreign key (practice_id, location_id) references practice.location
);
create index on practice.extra_shift (practice_id, day) where withdrawn_at is null;

alter table practice.service
  add minutes_before int not null default 0 check (minutes_before between 0 and 120),
  add minutes_after  int not null default 0 check (minutes_after between 0 and 120),
  add equipment      text[] not null default '{}';
alter table practice.room add equipment text[] not null default '{}';

select security.fence(t) from unnest(array['practice.closure', 'practice.absence', 'practice.extra_shift']::regclass[]) t;
grant select, insert, update (withdrawn_by, withdrawn_at) on practice.closure, practice.absence, practice.extra_shift
  to ${app};
