-- When function was last rated, for a board of many courses.
create index score_of_course on outcomes.score (practice_id, prescription_id, instrument, day);
