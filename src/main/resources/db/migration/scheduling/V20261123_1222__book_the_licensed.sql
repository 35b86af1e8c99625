-- Nobody is booked on a day on which they hold no licence. What was booked before a licence was withdrawn stays in the
-- book until somebody moves it; the page of the staff lists it.
create function scheduling.refuse_the_unlicensed() returns trigger language plpgsql as $$
begin
  if not exists (select from practice.certificate c
                   left join practice.withdrawal w on w.practice_id = c.practice_id and w.certificate_id = c.id
                  where c.practice_id = new.practice_id and c.therapist_id = new.therapist_id and c.kind = 'licence'
                    and new.day between c.valid_from and c.valid_until
                    and (w.withdrawn_from is null or w.withdrawn_from > new.day)) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'therapist_licensed_on_the_day',
      message = 'the therapist holds no licence valid on the day of the appointment';
  end if;
  return new;
end $$;
create trigger licensed before insert on scheduling.appointment
  for each row execute function scheduling.refuse_the_unlicensed();
