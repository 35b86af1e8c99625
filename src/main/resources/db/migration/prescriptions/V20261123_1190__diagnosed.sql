-- A whole order names what is treated: without a diagnosis code of the prescriber nothing is verified, whoever asks.
create function prescriptions.refuse_undiagnosed() returns trigger language plpgsql as $$
begin
  if new.kind <> 'stop'
     and not exists (select from prescriptions.diagnosis d
                      where d.practice_id = new.practice_id and d.prescription_id = new.prescription_id
                        and d.version = new.version and d.code <> '') then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_diagnosed',
      message = 'verified_only_when_diagnosed: the order names no diagnosis code';
  end if;
  return null;
end $$;
create trigger diagnosed after insert on prescriptions.verification
  for each row execute function prescriptions.refuse_undiagnosed();
