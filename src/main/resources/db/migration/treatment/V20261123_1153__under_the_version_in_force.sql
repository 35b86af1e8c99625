-- A session is given under the version of the order that governs its day.
create function treatment.refuse_superseded() returns trigger language plpgsql as $$
begin
  if prescriptions.superseded(new.practice_id, new.prescription_id, new.version, new.day, false) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'version_in_force',
      message = 'version_in_force: another version of the prescription is in force on this day';
  end if;
  return new;
end $$;
create trigger version_in_force before insert on treatment.session
  for each row when (new.prescription_id is not null) execute function treatment.refuse_superseded();
