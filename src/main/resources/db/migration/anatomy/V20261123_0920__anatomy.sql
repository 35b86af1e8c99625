-- One vocabulary of places on the body: group, area, side. The side is always the patient's.
create schema anatomy;
grant usage on schema anatomy to ${app};

create table anatomy.area (
  code           text primary key,
  label          text not null,
  view           text not null check (view in ('front', 'back', 'both')),
  selectable     boolean not null,
  sensitive      boolean not null,
  never_by_group boolean not null
);
create table anatomy.area_side (
  area text not null references anatomy.area,
  side text not null check (side in ('left', 'right')),
  primary key (area, side)
);
create table anatomy.area_group (
  code  text primary key,
  label text not null
);
create table anatomy.area_group_member (
  area_group text not null references anatomy.area_group,
  area       text not null references anatomy.area,
  primary key (area_group, area)
);
select security.fence_reference(t) from unnest(array['anatomy.area', 'anatomy.area_side', 'anatomy.area_group',
  'anatomy.area_group_member']::regclass[]) t;
grant select on all tables in schema anatomy to ${app};
