-- A number that is no NPI cannot be a prescriber's. Luhn over 80840 + NPI; 24 is what the digits of 80840 add to it.
create function prescriptions.is_npi(npi text) returns boolean language sql immutable
  set search_path = pg_catalog as $$
  select npi ~ '^[12][0-9]{9}$' and (
    select 24 + sum(case when place % 2 = 1 then (digit * 2) / 10 + (digit * 2) % 10 else digit end)
      from (select place, substr(npi, place, 1)::int as digit from generate_series(1, 10) place) d) % 10 = 0
$$;
alter table prescriptions.prescriber add constraint npi_is_right check (prescriptions.is_npi(npi));

-- A word that is none of the vocabulary would compile to nothing and silently shrink the order: refused like an area
-- that nobody has resolved. A technique that nobody has resolved likewise.
create function prescriptions.refuse_unknown_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if exists (select from prescriptions.directed_area a
              where a.practice_id = new.practice_id and a.prescription_id = new.prescription_id
                and a.version = new.version
                and not exists (select from anatomy.area o where o.code = a.place)
                and not exists (select from anatomy.area_group g where g.code = a.place))
     or exists (select from prescriptions.directed_technique t
                 where t.practice_id = new.practice_id and t.prescription_id = new.prescription_id
                   and t.version = new.version and t.technique is null) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_resolved',
      message = 'an area or a technique is not resolved';
  end if;
  return new;
end $$;
create trigger refuse_unknown_words before insert on prescriptions.verification
  for each row execute function prescriptions.refuse_unknown_words();

-- The inbox of a practice with many thousands of prescriptions.
create index prescription_in_order on prescriptions.prescription (practice_id, received_at, number);
create index verified_lately on prescriptions.verification (practice_id, verified_at desc);
