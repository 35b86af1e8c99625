-- Letters that wait to leave the house. A letter carries no clinical word.
create schema messaging;
grant usage on schema messaging to ${app};
create table messaging.letter (
  practice_id uuid not null references security.practice,
  id          uuid not null,
  recipient   text not null,
  subject     text not null,
  words       text not null,
  written_at  timestamptz not null,
  sent_at     timestamptz,
  attempts    int not null default 0,
  next_try_at timestamptz not null,
  last_error  text not null default '',
  primary key (practice_id, id)
);
create index letter_waiting on messaging.letter (practice_id, next_try_at) where sent_at is null;
select security.fence('messaging.letter');
grant select, insert, update (sent_at, attempts, next_try_at, last_error) on messaging.letter to ${app};
