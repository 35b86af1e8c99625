-- What the inbox asks of every open order before it reads the ledger of a few: how many are spent, and for which days
-- something was ever booked. Answered from this index alone, however long the ledger grows.
create index posting_at_a_glance on prescriptions.posting (practice_id, prescription_id, series, kind, day)
  where kind in ('reserved', 'used', 'forfeited', 'adjusted');
-- Orders that ended long ago are not looked at.
create index verification_by_end on prescriptions.verification (practice_id, valid_until);
