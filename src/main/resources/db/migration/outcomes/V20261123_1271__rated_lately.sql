-- On which days function was rated lately, of the whole practice.
create index function_by_day on outcomes.score (practice_id, day) where instrument = 'psfs';
