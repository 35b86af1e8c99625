-- What payers and places ask of a course, as dated and versioned packs of rules. A version is never changed: a course
-- keeps the one it began under. The shape of `content` is that of the files in payers/packs.
create schema payers;
grant usage on schema payers to ${app};

-- The packs that come with Soma, alike for all practices.
create table payers.shipped_pack (
  id      text not null check (id ~ '^[a-z][a-z0-9-]{1,39}$' and id not like 'own-%'),
  version int not null check (version >= 1),
  content jsonb not null,
  primary key (id, version),
  constraint content_is_of_this_version check (content->>'id' = id and content->'version' = to_jsonb(version)),
  constraint content_says_since_when check (content->>'since' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);
select security.fence_reference('payers.shipped_pack');
grant select on payers.shipped_pack to ${app};

-- A practice's own packs: copies, and what became of them. `based_on` names what the copy was made of.
create table payers.practice_pack (
  practice_id uuid not null references security.practice,
  id          text not null check (id ~ '^own-[a-z0-9-]{1,40}$'),
  version     int not null check (version >= 1),
  content     jsonb not null,
  based_on    text not null check (length(based_on) between 1 and 60),
  written_by  uuid not null,
  written_at  timestamptz not null,
  primary key (practice_id, id, version),
  foreign key (practice_id, written_by) references security.person,
  constraint content_is_of_this_version check (content->>'id' = id and content->'version' = to_jsonb(version)),
  constraint content_says_since_when check (content->>'since' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);
select security.fence('payers.practice_pack');
grant select, insert on payers.practice_pack to ${app};

-- The rules of one version, shipped or the practice's own; null when there is none. The two kinds cannot share an id.
create function payers.content(practice uuid, pack text, version int) returns jsonb language sql stable as $$
  select s.content from payers.shipped_pack s where s.id = pack and s.version = content.version
  union all
  select p.content from payers.practice_pack p
   where p.practice_id = practice and p.id = pack and p.version = content.version
$$;

-- The newest version that holds on a day; null when the pack is unknown or does not hold yet.
create function payers.newest(practice uuid, pack text, on_day date) returns int language sql stable as $$
  select max(v.version)
    from (select s.version, s.content from payers.shipped_pack s where s.id = pack
          union all
          select p.version, p.content from payers.practice_pack p where p.practice_id = practice and p.id = pack) v
   where (v.content->>'since')::date <= on_day
$$;
grant execute on function payers.content(uuid, text, int), payers.newest(uuid, text, date) to ${app};
