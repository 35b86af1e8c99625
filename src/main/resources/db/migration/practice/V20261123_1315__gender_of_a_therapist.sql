-- What a therapist says of themselves, or nothing. It is theirs: they change it and take it back, and what they said
-- before is not kept.
alter table practice.therapist add gender text check (gender in ('WOMAN', 'MAN', 'NON_BINARY'));
grant update (gender) on practice.therapist to ${app};
