-- What an order may say beside its dates, and what each version is to the one before it.
alter table prescriptions.version
  add column kind text not null default 'original'
    check (kind in ('original', 'correction', 'amendment', 'renewal', 'stop')),
  add column every_weeks int,
  add column valid_days int,
  add column valid_anchor text check (valid_anchor in ('issue', 'receipt', 'first-session')),
  add column rule_pack text not null default '',
  add column signed_how text check (signed_how in ('ink', 'electronic', 'link')),
  drop constraint version_source_check,
  add constraint version_source_check check (source in ('paper', 'fhir', 'link'));
