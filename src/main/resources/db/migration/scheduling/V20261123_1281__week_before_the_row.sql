-- The week of a claim is locked before a row of the book is written, not after: of two bookings under two prescriptions
-- on one claim, each would else hold a time that the other waits for.
create or replace function scheduling.stand_in_series() returns trigger language plpgsql as $$
begin
  if new.prescribed then
    perform prescriptions.take_turn(new.prescription_id);
    select v.series into new.series from prescriptions.verification v
     where v.practice_id = new.practice_id and v.prescription_id = new.prescription_id and v.version = new.version;
    if exists (select from prescriptions.verification v
                 join prescriptions.claim c on c.practice_id = v.practice_id and c.id = v.claim_id
                where v.practice_id = new.practice_id and v.prescription_id = new.prescription_id
                  and v.version = new.version and c.capped_over <> 'prescription') then
      perform pg_advisory_xact_lock(hashtextextended('week of ' || new.patient_id::text, 0));
    end if;
  end if;
  return new;
end $$;
