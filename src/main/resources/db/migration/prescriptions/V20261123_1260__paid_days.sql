-- A payer's days end whether or not anybody has said what a session costs. After the ledger's own trigger, by name, which
-- finds the claim.
create function prescriptions.keep_the_payers_days() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if exists (select from prescriptions.claim c
              where c.practice_id = new.practice_id and c.id = new.claim_id and new.day > c.last_paid_day) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'money_left',
      message = 'money_left: the days of this claim are over';
  end if;
  return new;
end $$;
create trigger keep_the_payers_days before insert on prescriptions.posting
  for each row when (new.kind = 'used') execute function prescriptions.keep_the_payers_days();
