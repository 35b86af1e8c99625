-- What a payer's rules require on an order (R-85) is on it before it is verified, and it is verified on its last day at
-- the latest, counted from the receipt too (R-17). One refusal names everything that is missing.

-- When an order came in, for the days counted from its receipt. What was read wrong and is corrected came in before; what
-- the prescriber ordered instead of a verified version came in when it was first written down.
create function prescriptions.came_in(practice uuid, prescription uuid, ver int) returns timestamptz language sql stable as $$
  select coalesce(
    (select min(o.recorded_at) from prescriptions.version o
      where o.practice_id = practice and o.prescription_id = prescription
        and o.version > (select max(f.version) from prescriptions.verification f
                          where f.practice_id = practice and f.prescription_id = prescription and f.version < ver)),
    (select p.received_at from prescriptions.prescription p where p.practice_id = practice and p.id = prescription))
$$;

-- As before, but for the day of receipt.
create or replace function prescriptions.read_order() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
declare
  v prescriptions.version;
  p prescriptions.prescription;
  before prescriptions.verification;
  rules jsonb;
  today date;
  received date;
  per_claim boolean;
begin
  perform prescriptions.take_turn(new.prescription_id);
  select * into v from prescriptions.version o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id and o.version = new.version;
  select * into p from prescriptions.prescription o
   where o.practice_id = new.practice_id and o.id = new.prescription_id;
  select * into before from prescriptions.verification o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id
   order by o.version desc limit 1;
  if v.signed_on is null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_signed',
      message = 'an unsigned prescription cannot be verified';
  end if;
  if exists (select from prescriptions.directed_area a
              where a.practice_id = v.practice_id and a.prescription_id = v.prescription_id and a.version = v.version
                and (a.place is null or a.side is null)) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_only_when_resolved',
      message = 'an area is not resolved';
  end if;
  if before.version >= new.version or (before.version is null) <> (v.kind in ('original', 'correction')) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_version_after_version',
      message = 'verified_version_after_version: a verified version is followed by an amendment, a renewal or a stop';
  end if;
  select (new.verified_at at time zone s.zone)::date,
         (prescriptions.came_in(new.practice_id, new.prescription_id, new.version) at time zone s.zone)::date
    into today, received
    from security.practice s where s.practice_id = new.practice_id;

  new.kind := v.kind;
  new.series := case when v.kind in ('amendment', 'stop') then before.series else new.version end;
  new.rule_pack := case when v.kind in ('amendment', 'stop') then before.rule_pack
                        else coalesce(nullif(v.rule_pack, ''), 'default') end;
  new.rule_pack_version := case when v.kind in ('amendment', 'stop') then before.rule_pack_version
                                else payers.newest(new.practice_id, new.rule_pack, today) end;
  rules := payers.content(new.practice_id, new.rule_pack, new.rule_pack_version);
  if rules is null then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'rule_pack_is_known',
      message = 'rule_pack_is_known: the rule pack is unknown';
  end if;

  new.minutes := least(v.minutes, (rules->'minutes'->>'most')::int);
  new.every_weeks := coalesce(v.every_weeks, 1);
  new.weekly_cap := least(v.per_week_max, case when new.every_weeks = 1 then (rules->'week'->>'cap')::int end);
  new.per_week_min := least(coalesce(v.per_week_min, 1), new.weekly_cap);
  new.valid_from := coalesce(v.valid_from, v.issued_on);
  new.clock_days := least(case when v.valid_anchor = 'first-session' then v.valid_days end,
                          case when rules->'clock'->>'anchor' = 'first-session'
                               then prescriptions.clock_days(rules, v.kind) end);
  new.grace_days := coalesce((rules->'clock'->>'graceDays')::int, 0);
  new.start_by := v.issued_on + (rules->'clock'->>'startWithinDays')::int;
  new.gap_days := (rules->'gap'->>'mostDays')::int;
  new.ordered_until := least(v.valid_until,
    case v.valid_anchor when 'issue' then v.issued_on + v.valid_days - 1
                        when 'receipt' then received + v.valid_days - 1 end,
    case rules->'clock'->>'anchor' when 'issue' then v.issued_on + prescriptions.clock_days(rules, v.kind) - 1
                                   when 'receipt' then received + prescriptions.clock_days(rules, v.kind) - 1 end);
  if new.ordered_until is null and new.clock_days is not null then
    new.ordered_until := least(new.valid_from + 730, new.start_by + new.clock_days - 1);
  end if;
  new.valid_until := new.ordered_until + new.grace_days;
  new.ordered_sessions := v.sessions;
  new.sessions := least(v.sessions, (rules->'sessions'->>'most')::int);
  new.applies_from := case when before.version is null then new.valid_from else greatest(new.valid_from, today) end;
  if v.kind = 'stop' then
    new.sessions := 0;
    new.valid_from := today;
    new.ordered_until := today;
    new.valid_until := today;
    new.applies_from := today;
  end if;

  per_claim := 'claim' in (rules->'authorization'->>'per', rules->'week'->>'counts', rules->'sessions'->>'per')
               or rules->'money' is not null;
  if v.kind in ('amendment', 'stop') then
    new.claim_id := before.claim_id;
  elsif rules->'authorization'->>'freeVisits' is not null or per_claim or rules->'week'->>'counts' = 'patient' then
    new.claim_id := prescriptions.claim_of(p, new.rule_pack, rules, v.injury_date,
      case when per_claim and v.claim_number <> '' then v.claim_number else p.number || '/' || new.series end);
  end if;
  return new;
end $$;

-- What is missing of what these rules require, in the order in which it stands on the form; empty when nothing is. An
-- area counts once whatever its sides; a group names none of its areas.
create function prescriptions.missing_pieces(v prescriptions.version, required jsonb) returns text[] language sql stable as $$
  select array_remove(array[
    case when (required->>'claimNumber')::boolean and btrim(v.claim_number) = '' then 'claim-number' end,
    case when (required->>'authorizationNumber')::boolean and btrim(v.authorization_number) = ''
         then 'authorization-number' end,
    case when (required->>'injuryDate')::boolean and v.injury_date is null then 'injury-date' end,
    case when n.places >= (required->>'areasNamedFrom')::int and n.by_group then 'each-area-named' end], null)
    from (select count(distinct d.place) as places,
                 coalesce(bool_or(exists (select from anatomy.area_group_member m where m.area_group = d.place)), false)
                   as by_group
            from prescriptions.directed_area d
           where d.practice_id = v.practice_id and d.prescription_id = v.prescription_id and d.version = v.version) n
$$;

create function prescriptions.refuse_what_the_payer_would() returns trigger language plpgsql as $$
declare
  v prescriptions.version;
  missing text[];
begin
  if new.kind = 'stop' then
    return null;
  end if;
  select * into strict v from prescriptions.version o
   where o.practice_id = new.practice_id and o.prescription_id = new.prescription_id and o.version = new.version;
  missing := prescriptions.missing_pieces(
    v, payers.content(new.practice_id, new.rule_pack, new.rule_pack_version)->'requires');
  if missing <> '{}' then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'required_by_the_payer',
      message = format('required_by_the_payer: the order lacks %s', array_to_string(missing, ', '));
  end if;
  if new.valid_until < prescriptions.house_day(new.practice_id, new.verified_at) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'verified_before_it_ends',
      message = 'verified_before_it_ends: the last day of the order has passed';
  end if;
  return null;
end $$;
create trigger required_by_the_payer after insert on prescriptions.verification
  for each row execute function prescriptions.refuse_what_the_payer_would();
