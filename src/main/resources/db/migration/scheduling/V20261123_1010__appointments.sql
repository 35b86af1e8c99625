-- The book. A prescribed appointment takes an entitlement, a day in force and a place of its week; whatever a
-- prescription does not grant has no row to point at. Therapist, room and patient cannot be in two places at once.
create schema scheduling;
grant usage on schema scheduling to ${app};

create table scheduling.appointment (
  practice_id     uuid not null,
  id              uuid not null,
  booking_id      uuid not null,
  patient_id      uuid not null,
  therapist_id    uuid not null,
  room_id         uuid not null,
  service_id      uuid not null,
  prescribed      boolean not null,
  prescription_id uuid,
  version         int,
  entitlement     int,
  day             date not null,
  week            date not null check (week = date_trunc('week', day::timestamp)::date),
  week_place      int,
  begins          time not null,
  zone            text not null,
  during          tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
                                            and upper(during) - lower(during) <= interval '4 hours'),
  status          text not null default 'booked'
                  check (status in ('booked', 'arrived', 'in_room', 'done', 'cancelled', 'missed')),
  primary key (practice_id, id),
  unique (practice_id, id, patient_id, therapist_id, day),
  unique (practice_id, id, prescription_id, version),
  -- A row cannot claim a day that its instant does not have where the practice stands.
  check ((lower(during) at time zone zone)::date = day and (lower(during) at time zone zone)::time = begins),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, therapist_id) references practice.therapist,
  foreign key (practice_id, room_id) references practice.room,
  foreign key (practice_id, service_id, prescribed) references practice.service (practice_id, id, prescribed),
  check (prescribed = (prescription_id is not null) and prescribed = (version is not null)
     and prescribed = (entitlement is not null) and prescribed = (week_place is not null)),
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id),
  foreign key (practice_id, prescription_id, version, entitlement) references prescriptions.entitlement,
  foreign key (practice_id, prescription_id, version, day, week) references prescriptions.day_in_force,
  foreign key (practice_id, prescription_id, version, week, week_place) references prescriptions.weekly_place,
  constraint therapist_free exclude using gist (practice_id with =, therapist_id with =, during with &&)
    where (status not in ('cancelled', 'missed')),
  constraint room_free exclude using gist (practice_id with =, room_id with =, during with &&)
    where (status not in ('cancelled', 'missed')),
  constraint patient_free exclude using gist (practice_id with =, patient_id with =, during with &&)
    where (status not in ('cancelled', 'missed'))
);
create unique index entitlement_taken_once on scheduling.appointment (practice_id, prescription_id, version, entitlement)
  where status not in ('cancelled', 'missed');
create unique index weekly_place_taken_once on scheduling.appointment (practice_id, prescription_id, version, week, week_place)
  where status not in ('cancelled', 'missed');
create index appointment_by_day on scheduling.appointment (practice_id, day, begins);
create index appointment_by_therapist on scheduling.appointment (practice_id, therapist_id, day, begins);
create index appointment_by_patient on scheduling.appointment (practice_id, patient_id, day desc);
create index appointment_by_prescription on scheduling.appointment (practice_id, prescription_id, day);
create index appointment_by_booking on scheduling.appointment (practice_id, booking_id);
select security.fence('scheduling.appointment');
-- An appointment moves through the day and may be cancelled; what it stands for never changes.
grant select, insert, update (status) on scheduling.appointment to ${app};

create table scheduling.appointment_event (
  practice_id    uuid not null,
  id             bigint generated always as identity,
  appointment_id uuid not null,
  status         text not null,
  because        text not null default '',
  by_person      uuid,
  at             timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, appointment_id) references scheduling.appointment
);
select security.fence('scheduling.appointment_event');
create index on scheduling.appointment_event (practice_id, appointment_id);
grant select, insert on scheduling.appointment_event to ${app};
