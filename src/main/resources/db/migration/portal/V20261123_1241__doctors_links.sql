-- What the house asks a prescriber, and what they answered, through a link that needs no account. Of the link only the
-- hash is kept; all rows but the bytes of a waiting scan are only ever added.
create schema portal;
grant usage on schema portal to ${app};

create table portal.link (
  practice_id     uuid not null,
  id              uuid not null,
  token_hash      bytea not null check (length(token_hash) = 32),
  purpose         text not null check (purpose in ('sign', 'finding', 'renewal')),
  patient_id      uuid not null,
  prescription_id uuid not null,
  version         int not null,
  prescriber_id   uuid not null,
  finding_id      uuid,
  made_by         uuid not null,
  made_name       text not null,
  made_at         timestamptz not null,
  ends_at         timestamptz not null check (ends_at > made_at),
  primary key (practice_id, id),
  unique (practice_id, token_hash),
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id),
  foreign key (practice_id, prescription_id, version) references prescriptions.version,
  foreign key (practice_id, prescriber_id) references prescriptions.prescriber,
  foreign key (practice_id, finding_id) references treatment.parked_finding,
  check ((purpose = 'finding') = (finding_id is not null))
);
create index on portal.link (practice_id, prescription_id, made_at desc);

create table portal.link_withdrawn (
  practice_id    uuid not null,
  link_id        uuid not null,
  withdrawn_by   uuid not null,
  withdrawn_name text not null,
  withdrawn_at   timestamptz not null,
  primary key (practice_id, link_id),
  foreign key (practice_id, link_id) references portal.link
);

-- Somebody knew the patient's birth date and reads on, for half an hour, in this one browser.
create table portal.reading (
  practice_id uuid not null,
  token_hash  bytea not null check (length(token_hash) = 32),
  link_id     uuid not null,
  address     text not null,
  browser     text not null,
  began_at    timestamptz not null,
  ends_at     timestamptz not null,
  primary key (practice_id, token_hash),
  foreign key (practice_id, link_id) references portal.link
);
create index on portal.reading (practice_id, link_id, began_at);

-- Somebody did not know it. Five of these end the link.
create table portal.wrong_birth_date (
  practice_id uuid not null,
  id          bigint generated always as identity,
  link_id     uuid not null,
  at          timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, link_id) references portal.link
);
create index on portal.wrong_birth_date (practice_id, link_id);

-- Links that were no good, counted to slow guessing down: from where is kept as in `site.asked_from`, three bytes of a
-- hash that changes every day.
create table portal.wrong_link (
  practice_id uuid not null references security.practice,
  id          bigint generated always as identity,
  origin      bytea not null check (length(origin) = 3),
  at          timestamptz not null,
  primary key (practice_id, id)
);
create index on portal.wrong_link (practice_id, origin, at);

-- The answer: what was shown and signed, word for word, and the circumstances that ESIGN and UETA ask for. One a link.
create table portal.answer (
  practice_id     uuid not null,
  link_id         uuid not null,
  act             text not null check (act in ('sign', 'renew', 'change', 'stop', 'add', 'refuse', 'see')),
  words           text not null default '' check (length(words) <= 1000),
  typed_name      text not null check (length(typed_name) between 1 and 200),
  consent         text not null,
  content         text not null check (length(content) between 1 and 20000),
  sha256          bytea not null check (sha256 = sha256(convert_to(content, 'UTF8'))),
  prescription_id uuid not null,
  made_version    int,
  document_id     uuid not null,
  zone            text not null,
  address         text not null,
  browser         text not null,
  answered_at     timestamptz not null,
  primary key (practice_id, link_id),
  foreign key (practice_id, link_id) references portal.link,
  foreign key (practice_id, prescription_id, made_version) references prescriptions.version,
  foreign key (practice_id, document_id) references prescriptions.document
);

-- A link that was withdrawn, answered or has ended takes no answer, and one that was answered is not withdrawn. The lock
-- puts two answers, or an answer and a withdrawal, one after the other.
create function portal.keep_one_end() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('portal.link ' || new.link_id::text, 0));
  if tg_table_name = 'answer' then
    if exists (select from portal.link_withdrawn w where w.practice_id = new.practice_id and w.link_id = new.link_id)
       or not exists (select from portal.link l where l.practice_id = new.practice_id and l.id = new.link_id
                         and new.answered_at < l.ends_at and new.answered_at >= l.made_at) then
      raise exception using errcode = 'integrity_constraint_violation', constraint = 'answered_while_it_is_good',
        message = 'the link is no longer good';
    end if;
  elsif exists (select from portal.answer a where a.practice_id = new.practice_id and a.link_id = new.link_id) then
    raise exception using errcode = 'integrity_constraint_violation', constraint = 'withdrawn_before_the_answer',
      message = 'the link was answered';
  end if;
  return new;
end $$;
create trigger one_end before insert on portal.answer for each row execute function portal.keep_one_end();
create trigger one_end before insert on portal.link_withdrawn for each row execute function portal.keep_one_end();

-- The code on a printed order: whose it is, and of which prescription it is the renewal, if of any.
create table portal.intake_code (
  practice_id     uuid not null,
  code            text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  patient_id      uuid not null,
  prescription_id uuid,
  made_by         uuid not null,
  made_at         timestamptz not null,
  primary key (practice_id, code),
  unique nulls not distinct (practice_id, patient_id, prescription_id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, prescription_id, patient_id) references prescriptions.prescription (practice_id, id, patient_id)
);

-- A scan on its way from the scanner to the typed order. After a day its bytes are gone.
create table portal.waiting_scan (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  media_type  text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  bytes       bytea check (length(bytes) between 1 and 20971520),
  code        text not null default '',
  taken_by    uuid not null,
  taken_at    timestamptz not null,
  ends_at     timestamptz not null,
  gone_at     timestamptz,
  primary key (practice_id, id),
  check ((bytes is null) = (gone_at is not null))
);
create index on portal.waiting_scan (practice_id, ends_at) where gone_at is null;
create table portal.scan_kept (
  practice_id     uuid not null,
  scan_id         uuid not null,
  prescription_id uuid not null,
  kept_by         uuid not null,
  kept_at         timestamptz not null,
  primary key (practice_id, scan_id, prescription_id),
  foreign key (practice_id, scan_id) references portal.waiting_scan,
  foreign key (practice_id, prescription_id) references prescriptions.prescription
);

select security.fence(t) from unnest(array['portal.link', 'portal.link_withdrawn', 'portal.reading',
  'portal.wrong_birth_date', 'portal.wrong_link', 'portal.answer', 'portal.intake_code', 'portal.waiting_scan',
  'portal.scan_kept']::regclass[]) t;
grant select, insert on all tables in schema portal to ${app};
grant update (bytes, gone_at) on portal.waiting_scan to ${app};
