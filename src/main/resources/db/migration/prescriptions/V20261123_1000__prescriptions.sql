-- Orders as they came in, version by version, and what each verified one compiled to. Everything here is insert-only:
-- a correction is another version.
create schema prescriptions;
grant usage on schema prescriptions to ${app};

create table prescriptions.prescriber (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  npi         text not null check (npi ~ '^[0-9]{10}$'),
  family      text not null,
  given       text not null default '',
  credentials text not null default '',
  phone       text not null default '',
  fax         text not null default '',
  primary key (practice_id, id),
  unique (practice_id, npi)
);
create table prescriptions.prescription (
  practice_id uuid not null,
  id          uuid not null,
  number      text not null,
  patient_id  uuid not null,
  received_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, number),
  unique (practice_id, id, patient_id),
  foreign key (practice_id, patient_id) references patients.patient
);
create index on prescriptions.prescription (practice_id, patient_id, received_at desc);

create table prescriptions.version (
  practice_id     uuid not null,
  prescription_id uuid not null,
  version         int not null check (version >= 1),
  source          text not null check (source in ('paper', 'fhir')),
  prescriber_id   uuid,
  prescriber_text text not null default '',
  issued_on       date,
  sessions        int,
  per_week_min    int,
  per_week_max    int,
  minutes         int,
  valid_from      date,
  valid_until     date,
  signed_on       date,
  signed_by       text not null default '',
  precautions     text not null default '',
  goals           text not null default '',
  payer           text not null default '',
  claim_number    text not null default '',
  authorization_number text not null default '',
  injury_date     date,
  note            text not null default '',
  because         text not null default '',
  recorded_by     uuid,
  recorded_at     timestamptz not null,
  primary key (practice_id, prescription_id, version),
  foreign key (practice_id, prescription_id) references prescriptions.prescription,
  foreign key (practice_id, prescriber_id) references prescriptions.prescriber
);
-- A diagnosis is only ever the prescriber's: their code, their words.
create table prescriptions.diagnosis (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  position    int not null,
  code        text,
  as_received text not null default '',
  primary key (practice_id, prescription_id, version, position),
  foreign key (practice_id, prescription_id, version) references prescriptions.version
);
-- A place as the prescriber named it; `place` is a group or area code, empty until a person has resolved the words.
create table prescriptions.directed_area (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  position    int not null,
  place       text,
  side        text check (side in ('left', 'right', 'both')),
  as_received text not null default '',
  primary key (practice_id, prescription_id, version, position),
  foreign key (practice_id, prescription_id, version) references prescriptions.version
);
-- Techniques allowed or excluded; with none allowed, the choice is the therapist's.
create table prescriptions.directed_technique (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  position    int not null,
  technique   text references techniques.technique,
  allowed     boolean not null,
  as_received text not null default '',
  primary key (practice_id, prescription_id, version, position),
  foreign key (practice_id, prescription_id, version) references prescriptions.version
);
-- Parts of an order that came by wire and that no field of ours holds: shown to a person, never dropped.
create table prescriptions.unplaced (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  position    int not null,
  part        text not null,
  as_received text not null,
  primary key (practice_id, prescription_id, version, position),
  foreign key (practice_id, prescription_id, version) references prescriptions.version
);
create table prescriptions.document (
  practice_id     uuid not null,
  id              uuid not null,
  prescription_id uuid not null,
  media_type      text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg',
                                                      'application/fhir+json', 'application/fhir+xml')),
  bytes           bytea not null check (length(bytes) between 1 and 20971520),
  sha256          bytea not null check (length(sha256) = 32),
  stored_by       uuid,
  stored_at       timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, prescription_id) references prescriptions.prescription
);
create index on prescriptions.document (practice_id, prescription_id);

-- Verification compiles a version: what follows are the rows that later acts must point at.
create table prescriptions.verification (
  practice_id     uuid not null,
  prescription_id uuid not null,
  version         int not null,
  verified_by     uuid,
  verified_at     timestamptz not null,
  sessions        int not null check (sessions between 1 and 200),
  minutes         int not null check (minutes between 5 and 240),
  per_week_min    int not null check (per_week_min between 1 and 7),
  weekly_cap      int not null check (weekly_cap between per_week_min and 7),
  valid_from      date not null,
  valid_until     date not null check (valid_until >= valid_from and valid_until - valid_from <= 731),
  primary key (practice_id, prescription_id, version),
  unique (practice_id, prescription_id),
  foreign key (practice_id, prescription_id, version) references prescriptions.version
);
create table prescriptions.scope (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  area text not null, side text not null,
  primary key (practice_id, prescription_id, version, area, side),
  foreign key (practice_id, prescription_id, version) references prescriptions.verification,
  foreign key (area, side) references anatomy.area_side
);
create table prescriptions.granted_technique (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  technique text not null references techniques.technique,
  primary key (practice_id, prescription_id, version, technique),
  foreign key (practice_id, prescription_id, version) references prescriptions.verification
);
create table prescriptions.entitlement (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  number int not null check (number >= 1),
  primary key (practice_id, prescription_id, version, number),
  foreign key (practice_id, prescription_id, version) references prescriptions.verification
);
-- Each day in force, with the Monday of its ISO week.
create table prescriptions.day_in_force (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  day  date not null,
  week date not null check (week = date_trunc('week', day::timestamp)::date),
  primary key (practice_id, prescription_id, version, day, week),
  foreign key (practice_id, prescription_id, version) references prescriptions.verification
);
-- The places of each week: as many as the weekly cap allows.
create table prescriptions.weekly_place (
  practice_id uuid not null, prescription_id uuid not null, version int not null,
  week date not null, place int not null check (place >= 1),
  primary key (practice_id, prescription_id, version, week, place),
  foreign key (practice_id, prescription_id, version) references prescriptions.verification
);
-- What became of each entitlement. Balances are derived from this, never stored.
create table prescriptions.posting (
  practice_id uuid not null, prescription_id uuid not null, version int not null, number int not null,
  id          bigint generated always as identity,
  kind        text not null check (kind in ('granted', 'reserved', 'released', 'used')),
  occasion    uuid,
  posted_by   uuid,
  posted_at   timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, prescription_id, version, number) references prescriptions.entitlement
);
create index on prescriptions.posting (practice_id, prescription_id, version, number, id);
create unique index used_once on prescriptions.posting (practice_id, prescription_id, version, number) where kind = 'used';
create unique index granted_once on prescriptions.posting (practice_id, prescription_id, version, number) where kind = 'granted';

select security.fence(t) from unnest(array['prescriptions.prescriber', 'prescriptions.prescription',
  'prescriptions.version', 'prescriptions.diagnosis', 'prescriptions.directed_area', 'prescriptions.directed_technique',
  'prescriptions.unplaced', 'prescriptions.document', 'prescriptions.verification', 'prescriptions.scope',
  'prescriptions.granted_technique', 'prescriptions.entitlement', 'prescriptions.day_in_force',
  'prescriptions.weekly_place', 'prescriptions.posting']::regclass[]) t;
grant select on all tables in schema prescriptions to ${app};
grant insert on prescriptions.prescriber, prescriptions.prescription, prescriptions.version, prescriptions.diagnosis,
  prescriptions.directed_area, prescriptions.directed_technique, prescriptions.unplaced, prescriptions.document,
  prescriptions.posting to ${app};
-- A verification says which version, by whom and when. What it grants is read from the version itself, below.
grant insert (practice_id, prescription_id, version, verified_by, verified_at) on prescriptions.verification to ${app};

-- Refuses what cannot be compiled and takes the figures from the prescriber's order, whoever asks.
create function prescriptions.read_order() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare v prescriptions.version;
begin
  select * into v from prescriptions.version o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id and o.version = new.version;
  if v.signed_on is null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_signed',
      message = 'an unsigned prescription cannot be verified';
  end if;
  if exists (select from prescriptions.directed_area a
              where a.practice_id = v.practice_id and a.prescription_id = v.prescription_id and a.version = v.version
                and (a.place is null or a.side is null)) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_resolved',
      message = 'an area is not resolved';
  end if;
  new.sessions := v.sessions;
  new.minutes := v.minutes;
  new.per_week_min := coalesce(v.per_week_min, 1);
  new.weekly_cap := v.per_week_max;
  new.valid_from := coalesce(v.valid_from, v.issued_on);
  new.valid_until := v.valid_until;
  return new;
end $$;
create trigger read_order before insert on prescriptions.verification
  for each row execute function prescriptions.read_order();

-- Verifying compiles, in the same statement. The application may not write any of these rows itself. Naming a group
-- grants its areas but the sensitive ones; naming a sensitive area grants it. No technique named: all but the excluded.
create function prescriptions.compile() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  insert into prescriptions.scope (practice_id, prescription_id, version, area, side)
  select distinct new.practice_id, new.prescription_id, new.version, s.area, s.side
    from prescriptions.directed_area d
    left join anatomy.area_group_member m on m.area_group = d.place
    join anatomy.area a on a.code = coalesce(m.area, d.place)
    join anatomy.area_side s on s.area = a.code and (d.side = 'both' or d.side = s.side)
   where d.practice_id = new.practice_id and d.prescription_id = new.prescription_id and d.version = new.version
     and a.selectable and (m.area is null or not (a.sensitive or a.never_by_group));
  insert into prescriptions.granted_technique (practice_id, prescription_id, version, technique)
  select new.practice_id, new.prescription_id, new.version, t.id
    from techniques.technique t
   where not exists (select from prescriptions.directed_technique x where x.practice_id = new.practice_id
            and x.prescription_id = new.prescription_id and x.version = new.version and not x.allowed and x.technique = t.id)
     and (not exists (select from prescriptions.directed_technique x where x.practice_id = new.practice_id
            and x.prescription_id = new.prescription_id and x.version = new.version and x.allowed)
       or exists (select from prescriptions.directed_technique x where x.practice_id = new.practice_id
            and x.prescription_id = new.prescription_id and x.version = new.version and x.allowed and x.technique = t.id));
  if not exists (select from prescriptions.scope s where s.practice_id = new.practice_id
                   and s.prescription_id = new.prescription_id and s.version = new.version)
     or not exists (select from prescriptions.granted_technique g where g.practice_id = new.practice_id
                   and g.prescription_id = new.prescription_id and g.version = new.version) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_it_grants',
      message = 'nothing would be granted';
  end if;
  insert into prescriptions.entitlement (practice_id, prescription_id, version, number)
  select new.practice_id, new.prescription_id, new.version, n from generate_series(1, new.sessions) n;
  insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, posted_by, posted_at)
  select new.practice_id, new.prescription_id, new.version, n, 'granted', new.verified_by, new.verified_at
    from generate_series(1, new.sessions) n;
  insert into prescriptions.day_in_force (practice_id, prescription_id, version, day, week)
  select new.practice_id, new.prescription_id, new.version, d::date, date_trunc('week', d)::date
    from generate_series(new.valid_from::timestamp, new.valid_until::timestamp, interval '1 day') d;
  insert into prescriptions.weekly_place (practice_id, prescription_id, version, week, place)
  select new.practice_id, new.prescription_id, new.version, w::date, p
    from generate_series(date_trunc('week', new.valid_from::timestamp), new.valid_until::timestamp, interval '1 week') w,
         generate_series(1, new.weekly_cap) p;
  return null;
end $$;
create trigger compile after insert on prescriptions.verification
  for each row execute function prescriptions.compile();
