-- A session is given under a licence of its therapist, and an area that asks for training is treated only under a
-- certificate with enough hours of it. Rows from before licences were kept name none, hence `not valid`.
alter table treatment.session
  add licence_kind   text generated always as ('licence') stored,
  add licence_id     uuid,
  add licensed_from  date,
  add licensed_until date,
  add constraint licence_of_this_therapist
    foreign key (practice_id, licence_id, therapist_id, licence_kind, licensed_from, licensed_until)
    references practice.certificate (practice_id, id, therapist_id, kind, valid_from, valid_until),
  add constraint licensed_on_the_day check (num_nonnulls(licence_id, licensed_from, licensed_until) = 3
    and day between licensed_from and licensed_until) not valid;

alter table treatment.intervention
  -- Read from the table of requirements when the row is written, whatever the writer claims; 0 asks for nothing.
  add required_hours      int not null default 0,
  add area_certificate_id uuid,
  add trained_hours       int,
  add trained_from        date,
  add trained_until       date,
  add constraint training_of_this_therapist
    foreign key (practice_id, area_certificate_id, therapist_id, area, trained_hours, trained_from, trained_until)
    references practice.certificate (practice_id, id, therapist_id, area, hours, valid_from, valid_until),
  add constraint trained_for_the_area check (required_hours = 0
    or (num_nonnulls(area_certificate_id, trained_hours, trained_from, trained_until) = 4
        and trained_hours >= required_hours and day between trained_from and trained_until));

-- False once the certificate was withdrawn from this day or an earlier one. The shared lock waits for a withdrawal that
-- is under way, and lets treatments pass beside each other.
create function treatment.stands(practice uuid, certificate uuid, on_day date) returns boolean language plpgsql as $$
begin
  if certificate is null then
    return true;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('certificate ' || certificate, 0));
  return not exists (select from practice.withdrawal w
                      where w.practice_id = practice and w.certificate_id = certificate and w.withdrawn_from <= on_day);
end $$;

create function treatment.stand_on_certificates() returns trigger language plpgsql as $$
declare
  licence uuid := (select s.licence_id from treatment.session s
                    where s.practice_id = new.practice_id and s.id = new.session_id);
  broken text;
begin
  new.required_hours := coalesce((select r.hours from practice.area_requirement r where r.area = new.area), 0);
  if not treatment.stands(new.practice_id, licence, new.day) then
    broken := 'licence_was_withdrawn';
  elsif not treatment.stands(new.practice_id, new.certificate_id, new.day) then
    broken := 'certificate_was_withdrawn';
  elsif not treatment.stands(new.practice_id, new.area_certificate_id, new.day) then
    broken := 'training_was_withdrawn';
  end if;
  if broken is not null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = broken,
      message = 'a certificate that this treatment stands on was withdrawn';
  end if;
  return new;
end $$;
create trigger stands before insert on treatment.intervention
  for each row execute function treatment.stand_on_certificates();

create function treatment.stand_on_licence() returns trigger language plpgsql as $$
begin
  if not treatment.stands(new.practice_id, new.licence_id, new.day) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'licence_was_withdrawn',
      message = 'the licence that this session stands on was withdrawn';
  end if;
  return new;
end $$;
create trigger stands before insert on treatment.session
  for each row execute function treatment.stand_on_licence();
