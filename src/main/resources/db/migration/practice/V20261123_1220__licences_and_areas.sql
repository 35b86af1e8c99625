-- A certificate is of one of three kinds: for a technique, for an area that the law ties to hours of training, or the
-- licence without which nobody treats. It may be withdrawn from a day on; nothing of it is changed or deleted.

-- Which areas ask for training, how many hours, and who says so. practice/area-requirements.csv says the same.
create table practice.area_requirement (
  area   text primary key references anatomy.area,
  hours  int not null check (hours between 1 and 2000),
  source text not null
);
select security.fence_reference('practice.area_requirement');
grant select on practice.area_requirement to ${app};
insert into practice.area_requirement (area, hours, source) values ('breast', 16, 'WAC 246-830-555');

alter table practice.certificate
  alter technique drop not null,
  add kind        text not null default 'technique' check (kind in ('technique', 'area', 'licence')),
  add area        text references practice.area_requirement,
  -- Of training, as the certificate itself says; whether they are enough is asked where the area is treated.
  add hours       int check (hours between 1 and 2000),
  add recorded_by uuid,
  add recorded_at timestamptz,
  add constraint one_subject check ((kind = 'technique') = (technique is not null)
    and (kind = 'area') = (area is not null) and (kind = 'area') = (hours is not null)),
  add constraint issuer_is_named check (length(btrim(issued_by)) between 1 and 200 and length(number) <= 100),
  -- What a session points at (the licence), what an intervention points at (the area), and what a withdrawal points at.
  add unique (practice_id, id, therapist_id, kind, valid_from, valid_until),
  add unique (practice_id, id, therapist_id, area, hours, valid_from, valid_until),
  add unique (practice_id, id, valid_from, valid_until);
alter table practice.certificate alter kind drop default;
create index on practice.certificate (practice_id, valid_until);
create index on practice.certificate (practice_id, therapist_id, kind);

create table practice.withdrawal (
  practice_id    uuid not null,
  certificate_id uuid not null,
  valid_from     date not null,
  valid_until    date not null,
  -- The first day on which the certificate no longer counts.
  withdrawn_from date not null,
  because        text not null check (length(btrim(because)) between 1 and 500),
  withdrawn_by   uuid not null,
  withdrawn_at   timestamptz not null,
  primary key (practice_id, certificate_id),
  foreign key (practice_id, certificate_id, valid_from, valid_until)
    references practice.certificate (practice_id, id, valid_from, valid_until),
  constraint withdrawn_within_its_days check (withdrawn_from between valid_from and valid_until)
);
select security.fence('practice.withdrawal');
grant select, insert on practice.withdrawal to ${app};

-- Orders a withdrawal against the treatments that name the certificate: whichever comes second sees the other.
create function practice.order_withdrawal() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('certificate ' || new.certificate_id, 0));
  return new;
end $$;
create trigger in_order before insert on practice.withdrawal for each row execute function practice.order_withdrawal();

-- The invented therapists of a demonstration that was loaded before licences were kept get one each. In a practice of
-- real people the owner enters them: nobody else has seen the paper.
do $$
declare p uuid;
begin
  for p in select distinct d.practice_id from security.front_door d loop
    perform set_config('soma.practice', p::text, true);
    insert into practice.certificate (practice_id, id, therapist_id, kind, issued_by, valid_from, valid_until)
    select t.practice_id, gen_random_uuid(), t.id, 'licence', 'Washington State Department of Health',
           current_date - 1096, current_date + 730
      from practice.therapist t
      join security.practice s on s.practice_id = t.practice_id and s.demonstration
     where t.practice_id = p;
  end loop;
end $$;
