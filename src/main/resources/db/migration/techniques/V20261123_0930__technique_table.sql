-- The techniques a prescription may allow and a certificate may name. None is privileged.
create schema techniques;
grant usage on schema techniques to ${app};

create table techniques.technique (
  id   text primary key,
  name text not null,
  core boolean not null
);
select security.fence_reference('techniques.technique');
grant select on techniques.technique to ${app};
