-- A prescribed session is opened, and a sensitive area charted, only on a consent that stands on that day. The consent
-- is found here, whoever asks: the application cannot name one. What was written before consents were kept stays as it
-- is, which is why the check on sessions is not asked of old rows.
alter table treatment.session
  add column consent_id uuid,
  add column consent_kind text,
  add column consent_from date,
  add column consent_until date,
  add unique (practice_id, id, patient_id),
  add foreign key (practice_id, consent_id, patient_id, consent_kind, consent_from, consent_until)
    references patients.consent (practice_id, id, patient_id, kind, given_on, valid_until) not valid,
  add constraint consented_to_treatment check (
    num_nonnulls(consent_id, consent_kind, consent_from, consent_until) in (0, 4)
    and (consent_id is null or consent_kind = 'treatment' and day between consent_from and consent_until)
    and (prescription_id is null or consent_id is not null)) not valid;

alter table treatment.intervention
  add column patient_id uuid,
  add column consent_id uuid,
  add column consent_kind text,
  add column consent_from date,
  add column consent_until date,
  add foreign key (practice_id, session_id, patient_id) references treatment.session (practice_id, id, patient_id) not valid,
  add foreign key (area, consent_kind) references patients.consent_area (area, kind) not valid,
  add foreign key (practice_id, consent_id, patient_id, consent_kind, consent_from, consent_until)
    references patients.consent (practice_id, id, patient_id, kind, given_on, valid_until) not valid,
  add constraint consented_on_the_day check (
    num_nonnulls(patient_id, consent_id, consent_kind, consent_from, consent_until) in (0, 5)
    and (consent_id is null or day between consent_from and consent_until));

create function treatment.open_with_consent() returns trigger language plpgsql as $$
declare c patients.consent;
begin
  perform patients.rely_on_consent(new.patient_id);
  c := patients.standing_consent(new.practice_id, new.patient_id, 'treatment', new.day);
  if new.prescription_id is not null and c.id is null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'consented_to_treatment',
      message = 'no consent to treatment stands';
  end if;
  new.consent_id := c.id;
  new.consent_kind := c.kind;
  new.consent_from := c.given_on;
  new.consent_until := c.valid_until;
  return new;
end $$;
create trigger consented before insert on treatment.session for each row execute function treatment.open_with_consent();

create function treatment.chart_with_consent() returns trigger language plpgsql as $$
declare
  needed text;
  c patients.consent;
begin
  select a.kind into needed from patients.consent_area a where a.area = new.area;
  new.patient_id := null;
  if needed is not null then
    select s.patient_id into new.patient_id from treatment.session s
     where s.practice_id = new.practice_id and s.id = new.session_id;
    perform patients.rely_on_consent(new.patient_id);
    c := patients.standing_consent(new.practice_id, new.patient_id, needed, new.day);
    if c.id is null then
      raise exception using errcode = 'integrity_constraint_violation', constraint = 'consented_to_the_area',
        message = 'no consent to this area stands';
    end if;
  end if;
  new.consent_id := c.id;
  new.consent_kind := c.kind;
  new.consent_from := c.given_on;
  new.consent_until := c.valid_until;
  return new;
end $$;
create trigger consented before insert on treatment.intervention for each row execute function treatment.chart_with_consent();
