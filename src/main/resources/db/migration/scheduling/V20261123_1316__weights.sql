-- How a practice weighs courses against each other: a row for each time it was set, the last in force. None is changed.
create table scheduling.weights (
  practice_id     uuid not null references security.practice,
  version         int not null check (version >= 1),
  day_later       int not null check (day_later between 0 and 1000),
  out_of_rhythm   int not null check (out_of_rhythm between 0 and 1000),
  other_therapist int not null check (other_therapist between 0 and 1000),
  lacking         int not null check (lacking between 0 and 1000),
  quarter_off     int not null check (quarter_off between 0 and 1000),
  set_by          uuid not null,
  set_at          timestamptz not null,
  primary key (practice_id, version),
  foreign key (practice_id, set_by) references security.person
);
select security.fence('scheduling.weights');
grant select, insert on scheduling.weights to ${app};
