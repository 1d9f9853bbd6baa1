-- Days whose captures and revisions are chained by hash.
--
-- A day covers all captures and revisions with ids up to those named here and beyond those of the day before: ids grow in the
-- order of recording, so two numbers say which belong to it, and no row has to be written again when its day is sealed.
CREATE TABLE sealed_day (
  day       ${id},
  root      TEXT NOT NULL,
  previous  TEXT NOT NULL,
  tree      TEXT NOT NULL,
  leaves    ${long} NOT NULL,
  capture   ${long} NOT NULL,
  revision  ${long} NOT NULL,
  sealed_at ${long} NOT NULL
)${strict};
CREATE INDEX sealed_day_capture ON sealed_day (capture, day);
CREATE INDEX sealed_day_revision ON sealed_day (revision, day);
