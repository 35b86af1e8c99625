-- From where questions came, to slow down whoever sends many. Three bytes of a hash that changes every day: enough to
-- count by, too few to tell who it was.
create table site.asked_from (
  practice_id uuid not null,
  enquiry_id  uuid not null,
  origin      bytea not null check (length(origin) = 3),
  asked_at    timestamptz not null,
  primary key (practice_id, enquiry_id),
  foreign key (practice_id, enquiry_id) references site.enquiry
);
create index on site.asked_from (practice_id, origin, asked_at);
select security.fence('site.asked_from');
grant select, insert on site.asked_from to ${app};
