-- Who the tenants are, who works there, and who is signed in. The role ${app} is the application's login: it owns
-- nothing, and each table gives it only what that table needs.
create extension if not exists btree_gist;

create schema security;
grant usage on schema security to ${app};

-- Fences a table: only rows of the practice that the transaction has named exist. Without a named practice every
-- read and write is an error, not an empty answer.
create function security.fence(fenced regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('alter table %s force row level security', fenced);
  execute format('create policy own_practice on %s using (practice_id = current_setting(''soma.practice'')::uuid)', fenced);
end $$;

-- Fences a reference table that is alike for all practices: everybody reads, nobody but a migration writes.
create function security.fence_reference(fenced regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('alter table %s force row level security', fenced);
  execute format('create policy reading on %s for select using (true)', fenced);
  execute format('create policy by_migration on %s to current_user using (true) with check (true)', fenced);
end $$;

create table security.practice (
  practice_id uuid primary key,
  name        text not null check (length(name) between 1 and 200),
  zone        text not null,
  -- A practice of invented people: those who sit at the machine itself may sign in as any of them.
  demonstration boolean not null
);
select security.fence('security.practice');
grant select on security.practice to ${app};

-- Which practice answers under which host name; '*' answers under every other name. Read before a practice is known.
create table security.front_door (
  host        text primary key,
  practice_id uuid not null references security.practice
);
select security.fence_reference('security.front_door');
grant select on security.front_door to ${app};

create table security.person (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  name        text not null check (length(name) between 1 and 200),
  role        text not null check (role in ('OWNER', 'FRONT_DESK', 'THERAPIST', 'AUDITOR')),
  email       text not null check (length(email) <= 254),
  pass_phrase text,
  added_at    timestamptz not null,
  left_at     timestamptz,
  primary key (practice_id, id),
  unique (practice_id, email)
);
select security.fence('security.person');
grant select, insert, update (name, email, pass_phrase, left_at) on security.person to ${app};

-- A sign-in is a random token in a cookie; only its hash is kept.
create table security.sign_in (
  practice_id uuid not null,
  token_hash  bytea not null,
  person_id   uuid not null,
  began_at    timestamptz not null,
  seen_at     timestamptz not null,
  ended_at    timestamptz,
  primary key (practice_id, token_hash),
  foreign key (practice_id, person_id) references security.person
);
select security.fence('security.sign_in');
create index on security.sign_in (practice_id, person_id);
grant select, insert, update (seen_at, ended_at) on security.sign_in to ${app};

-- An invitation lets one named person choose a pass phrase, once, before it ends.
create table security.invitation (
  practice_id uuid not null,
  token_hash  bytea not null,
  person_id   uuid not null,
  made_at     timestamptz not null,
  ends_at     timestamptz not null,
  used_at     timestamptz,
  primary key (practice_id, token_hash),
  foreign key (practice_id, person_id) references security.person
);
select security.fence('security.invitation');
grant select, insert, update (used_at) on security.invitation to ${app};

-- Failed attempts to sign in, counted to slow guessing down.
create table security.failed_sign_in (
  practice_id uuid not null references security.practice,
  id          bigint generated always as identity,
  email_hash  bytea not null,
  at          timestamptz not null,
  primary key (practice_id, id)
);
select security.fence('security.failed_sign_in');
create index on security.failed_sign_in (practice_id, email_hash, at);
grant select, insert on security.failed_sign_in to ${app};
