-- What is watched, what was captured, what it read as.
--
-- Instants are milliseconds since 1970 UTC; 9223372036854775807 is "never". Yes and no are 1 and 0. Words such as states and
-- outcomes are the labels of the enums. Of the placeholders, id is a primary key of 64 bits, long a number of 64 bits, blob bytes,
-- and strict what SQLite wants at the end of a table in order to check types as PostgreSQL does.

-- The one row from which every id is given out. Whoever records locks it until he commits, so that ids grow in the order in
-- which their rows become visible, and a reader of `change` misses none.
CREATE TABLE counter (
  id            ${id},
  host          ${long} NOT NULL,
  link          ${long} NOT NULL,
  outlet        ${long} NOT NULL,
  feed          ${long} NOT NULL,
  article       ${long} NOT NULL,
  address       ${long} NOT NULL,
  capture       ${long} NOT NULL,
  reading       ${long} NOT NULL,
  paragraph     ${long} NOT NULL,
  witness       ${long} NOT NULL,
  revision      ${long} NOT NULL,
  sighting      ${long} NOT NULL,
  event         ${long} NOT NULL,
  change        ${long} NOT NULL,
  warc          ${long} NOT NULL,
  archive_bytes ${long} NOT NULL,
  text_bytes    ${long} NOT NULL
)${strict};
INSERT INTO counter VALUES (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

-- The unit of leases. `due` is when there is something to ask of it; while it is leased, the end of the lease.
CREATE TABLE host (
  id         ${id},
  name       TEXT NOT NULL UNIQUE,
  due        ${long} NOT NULL,
  owner      TEXT,
  until      ${long},
  politeness TEXT NOT NULL
)${strict};
CREATE INDEX host_due ON host (due);

-- Who is at work on this database.
CREATE TABLE process (
  owner   TEXT PRIMARY KEY NOT NULL,
  host    TEXT NOT NULL,
  started ${long} NOT NULL,
  seen    ${long} NOT NULL
)${strict};

CREATE TABLE outlet (
  id       ${id},
  key      TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  paused   INTEGER NOT NULL,
  habit    TEXT NOT NULL,
  settings TEXT
)${strict};

CREATE TABLE feed (
  id            ${id},
  outlet        ${long} NOT NULL REFERENCES outlet (id),
  host          ${long} NOT NULL REFERENCES host (id),
  url           TEXT NOT NULL,
  key           TEXT NOT NULL UNIQUE,
  kind          TEXT,
  title         TEXT,
  state         TEXT NOT NULL,
  added_at      ${long} NOT NULL,
  due           ${long} NOT NULL,
  checked_at    ${long},
  heard_at      ${long},
  failures      INTEGER NOT NULL,
  error         TEXT,
  etag          TEXT,
  last_modified TEXT,
  memory        TEXT NOT NULL
)${strict};
CREATE INDEX feed_due ON feed (host, due);
CREATE INDEX feed_outlet ON feed (outlet);

-- Addresses as they were asked for, each stored once: a capture's row holds four bytes of it.
CREATE TABLE link (
  id   ${id},
  hash ${long} NOT NULL,
  url  TEXT NOT NULL
)${strict};
CREATE INDEX link_hash ON link (hash);

-- What is said of captures, readings, revisions and sightings here repeats their own rows, so that one row suffices to decide
-- on a look and to show a line of a list. They are referred to without foreign keys, since they refer to the article.
CREATE TABLE article (
  id              ${id},
  outlet          ${long} NOT NULL REFERENCES outlet (id),
  host            ${long} NOT NULL REFERENCES host (id),
  feed            ${long} REFERENCES feed (id),
  link            ${long} NOT NULL REFERENCES link (id),
  key             TEXT NOT NULL,
  headline        TEXT,
  state           TEXT NOT NULL,
  concealed_at    ${long},
  merged_into     ${long},
  first_seen_at   ${long} NOT NULL,
  published_at    ${long},
  due             ${long} NOT NULL,
  interval_millis ${long} NOT NULL,
  unchanged       INTEGER NOT NULL,
  failures        INTEGER NOT NULL,
  changes         INTEGER NOT NULL,
  checked_at      ${long},
  changed_at      ${long},
  etag            TEXT,
  last_modified   TEXT,
  gone_since      ${long},
  blocked_since   ${long},
  reading         ${long},
  revision        ${long},
  sighting        ${long},
  revisions       INTEGER NOT NULL,
  body            ${long},
  body_digest     TEXT,
  body_at         ${long}
)${strict};
CREATE INDEX article_due ON article (host, due);
CREATE INDEX article_outlet ON article (outlet, id);
CREATE INDEX article_state ON article (state, id);

-- Every address an article was ever reached at; one article at a time holds a key.
CREATE TABLE address (
  id      ${id},
  article ${long} NOT NULL REFERENCES article (id),
  key     TEXT NOT NULL,
  url     TEXT NOT NULL,
  kind    TEXT NOT NULL,
  since   ${long} NOT NULL,
  until   ${long}
)${strict};
CREATE UNIQUE INDEX address_key ON address (key) WHERE until IS NULL;
CREATE INDEX address_article ON address (article);

-- Names of WARC files, each stored once.
CREATE TABLE warc (
  id   ${id},
  file TEXT NOT NULL UNIQUE
)${strict};

-- `sighting` is the stretch of the current reading that the capture belongs to; null when it bore no text. `payload_digest` is
-- empty, not null, where it is that of `same_as`.
CREATE TABLE capture (
  id             ${id},
  article        ${long} NOT NULL REFERENCES article (id),
  link           ${long} NOT NULL REFERENCES link (id),
  captured_at    ${long} NOT NULL,
  recorded_at    ${long} NOT NULL,
  status         INTEGER NOT NULL,
  outcome        TEXT NOT NULL,
  record         TEXT NOT NULL,
  detail         TEXT,
  payload_digest TEXT,
  warc           ${long} REFERENCES warc (id),
  warc_offset    ${long},
  warc_length    ${long},
  same_as        ${long},
  sighting       ${long}
)${strict};
CREATE INDEX capture_article ON capture (article, id);

CREATE TABLE reading (
  id          ${id},
  article     ${long} NOT NULL REFERENCES article (id),
  extractor   TEXT NOT NULL,
  profile     TEXT NOT NULL,
  made_at     ${long} NOT NULL,
  replaced_at ${long}
)${strict};
CREATE INDEX reading_article ON reading (article);

-- Each text once, whatever it is part of. `hash` finds the candidates, the text itself decides.
CREATE TABLE paragraph (
  id   ${id},
  hash ${long} NOT NULL,
  text ${blob} NOT NULL
)${strict};
CREATE INDEX paragraph_hash ON paragraph (hash);

-- `layout` puts paragraphs together to a witness.
CREATE TABLE witness (
  id     ${id},
  digest ${blob} NOT NULL,
  words  INTEGER NOT NULL,
  layout ${blob} NOT NULL
)${strict};

-- `weight` counts from 0, the lightest. `outlet` and `superseded` repeat what article and reading say, for the indexes.
CREATE TABLE revision (
  id           ${id},
  article      ${long} NOT NULL REFERENCES article (id),
  outlet       ${long} NOT NULL REFERENCES outlet (id),
  reading      ${long} NOT NULL REFERENCES reading (id),
  superseded   INTEGER NOT NULL,
  number       INTEGER NOT NULL,
  witness      ${long} NOT NULL REFERENCES witness (id),
  capture      ${long} NOT NULL REFERENCES capture (id),
  recorded_at  ${long} NOT NULL,
  seen_at      ${long} NOT NULL,
  last_without ${long},
  headline     TEXT,
  weight       INTEGER,
  by_weight    TEXT,
  line         TEXT,
  admitted     TEXT,
  UNIQUE (reading, number)
)${strict};
CREATE INDEX revision_article ON revision (article, id);
CREATE INDEX revision_seen ON revision (seen_at, id) WHERE superseded = 0 AND number > 1;
CREATE INDEX revision_outlet ON revision (outlet, seen_at, id) WHERE superseded = 0 AND number > 1;

CREATE TABLE sighting (
  id          ${id},
  article     ${long} NOT NULL REFERENCES article (id),
  revision    ${long} NOT NULL REFERENCES revision (id),
  first       ${long} NOT NULL REFERENCES capture (id),
  first_at    ${long} NOT NULL,
  last        ${long} NOT NULL REFERENCES capture (id),
  last_at     ${long} NOT NULL,
  looks       INTEGER NOT NULL,
  alternating INTEGER NOT NULL
)${strict};
CREATE INDEX sighting_article ON sighting (article, id);

CREATE TABLE event (
  id      ${id},
  kind    TEXT NOT NULL,
  at      ${long} NOT NULL,
  article ${long} REFERENCES article (id),
  feed    ${long} REFERENCES feed (id),
  outlet  ${long} REFERENCES outlet (id),
  capture ${long} REFERENCES capture (id),
  detail  TEXT NOT NULL
)${strict};
CREATE INDEX event_article ON event (article, id);

-- Append-only.
CREATE TABLE change (
  seq     ${id},
  at      ${long} NOT NULL,
  kind    TEXT NOT NULL,
  article ${long} NOT NULL,
  ref     ${long} NOT NULL
)${strict};
