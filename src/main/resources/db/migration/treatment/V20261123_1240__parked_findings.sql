-- What a therapist noticed outside the prescription: noted for the prescriber, never treated on the strength of it.
create table treatment.parked_finding (
  practice_id uuid not null,
  id          uuid not null,
  session_id  uuid not null,
  area        text not null,
  side        text not null,
  words       text not null check (length(words) between 1 and 1000),
  parked_by   uuid not null,
  parked_name text not null,
  parked_at   timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, session_id) references treatment.session,
  foreign key (area, side) references anatomy.area_side
);
create index on treatment.parked_finding (practice_id, session_id, parked_at);
create trigger closed before insert on treatment.parked_finding
  for each row execute function treatment.refuse_after_signature();
select security.fence('treatment.parked_finding');
grant select, insert on treatment.parked_finding to ${app};
