-- Passages that revisions of different articles share, and how far they have been looked for.
--
-- Who had a passage first is not written down: it is judged from captures whenever it is asked, so that a capture which arrives
-- late changes the answer and no row. `revision` is the one that was traced, `other` one recorded before it; neither is thereby
-- the earlier text. Begins and ends count UTF-16 units of the running text; shares are ten-thousandths.
--
-- contained: how much of the words of the one passage stands in the other's. `evidence` is a reason a line, rule and text set
-- apart by a tab. Articles repeat what revisions say, for the indexes. A row goes when one of its two articles is taken down or
-- taken off the list, or is read anew.
CREATE TABLE borrowing (
  id              ${id},
  revision        ${long} NOT NULL REFERENCES revision (id),
  article         ${long} NOT NULL REFERENCES article (id),
  begins          INTEGER NOT NULL,
  ends            INTEGER NOT NULL,
  contained       INTEGER NOT NULL,
  other           ${long} NOT NULL REFERENCES revision (id),
  other_article   ${long} NOT NULL REFERENCES article (id),
  other_begins    INTEGER NOT NULL,
  other_ends      INTEGER NOT NULL,
  other_contained INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  confidence      INTEGER NOT NULL,
  evidence        TEXT NOT NULL
)${strict};
CREATE UNIQUE INDEX borrowing_place ON borrowing (revision, other, begins, ends, other_begins, other_ends);
CREATE INDEX borrowing_article ON borrowing (article, id);
CREATE INDEX borrowing_other_article ON borrowing (other_article, id);

ALTER TABLE counter ADD COLUMN borrowing ${long} NOT NULL DEFAULT 0;

-- One row, or none before anything was traced. Everything told of in the log of changes up to `seq` is traced, by the rules named in `rules`; `owner` does it until
-- its lease ends.
CREATE TABLE tracing (
  id    ${id},
  seq   ${long} NOT NULL,
  rules TEXT NOT NULL,
  owner TEXT,
  until ${long}
)${strict};
