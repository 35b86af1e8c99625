-- Diagnosis codes (ICD-10-CM), alike for all practices: one row a code and fiscal year. They are written by a migration
-- and by ./soma import-codes with the owner's login; the application only reads.
create schema diagnoses;
grant usage on schema diagnoses to ${app};

-- An edition is in force from 1 October of the year before to 30 September. Only of a whole one can it be said that a
-- code is not in it.
create table diagnoses.edition (
  year      int primary key check (year between 2015 and 2100),
  whole     boolean not null,
  codes     int not null check (codes > 0),
  source    text not null,
  sha256    bytea check (length(sha256) = 32),
  loaded_at timestamptz
);

-- What a code is called in plain words, whatever the year.
create table diagnoses.plain_name (
  code text collate "C" primary key,
  name text not null check (name <> '')
);

-- The words a code is found by: its beginning letters and digits, its title, its plain name; without accents.
create function diagnoses.words_of(code text, title text, plain text) returns tsvector language sql immutable
  set search_path = pg_catalog as $$
  select array_to_tsvector(array(
    select distinct w from regexp_split_to_table(
      translate(lower(code || ' ' || title || ' ' || plain), 'áàâäãåçéèêëíìîïñóòôöõúùûü', 'aaaaaaceeeeiiiinooooouuuu'),
      '[^a-z0-9]+') w
     where w <> ''))
$$;

-- Codes are written without their dot. A heading (not leaf) only leads to codes and is none itself.
create table diagnoses.code (
  year  int not null references diagnoses.edition,
  code  text collate "C" not null check (code ~ '^[A-Z][0-9][0-9A-Z]{1,5}$'),
  leaf  boolean not null,
  title text not null check (title <> ''),
  plain text not null default '',
  words tsvector not null generated always as (diagnoses.words_of(code, title, plain)) stored,
  primary key (year, code)
);
create index on diagnoses.code using gin (words);

select security.fence_reference(t)
  from unnest(array['diagnoses.edition', 'diagnoses.plain_name', 'diagnoses.code']::regclass[]) t;
grant select on all tables in schema diagnoses to ${app};
