-- Who may change something here. An account is never deleted: what it did still names it; a disabled one can't sign in.
--
-- password: how it was hashed, and the hash, as the code that checks it writes them.
CREATE TABLE account (
  id          ${id},
  name        TEXT NOT NULL UNIQUE,
  password    TEXT NOT NULL,
  role        TEXT NOT NULL,
  created_at  ${long} NOT NULL,
  disabled_at ${long}
)${strict};

-- Who is signed in. The browser has the id, the database only its SHA-256 in hexadecimal digits: who reads the database can't
-- pass for anybody. Not part of a backup.
CREATE TABLE session (
  hash       TEXT NOT NULL PRIMARY KEY,
  account    ${long} NOT NULL REFERENCES account (id),
  created_at ${long} NOT NULL,
  expires_at ${long} NOT NULL
)${strict};
CREATE INDEX session_account ON session (account);
CREATE INDEX session_expires ON session (expires_at);

-- What programs show in place of a password, likewise hashed.
CREATE TABLE token (
  id         ${id},
  hash       TEXT NOT NULL UNIQUE,
  label      TEXT NOT NULL,
  account    ${long} NOT NULL REFERENCES account (id),
  created_at ${long} NOT NULL,
  revoked_at ${long}
)${strict};
CREATE INDEX token_account ON token (account, id);

-- What is new to an account is what came after `since`: its last visit before this one. `at`: when it last looked.
CREATE TABLE visit (
  account ${long} NOT NULL PRIMARY KEY REFERENCES account (id),
  since   ${long} NOT NULL,
  at      ${long} NOT NULL
)${strict};

-- Why an article was taken down, for who asks for it, and by which account; null where nobody said.
ALTER TABLE article ADD COLUMN concealed_why TEXT;
ALTER TABLE article ADD COLUMN concealed_by ${long};

-- A question whose answers somebody wants to be told. It is removed by a mark, so that no other one gets its number.
--
-- feed: the secret in the address of its feed, which opens that feed and nothing else; kept as it is, since its owner is
-- shown it again. stop: the same for ending its mails. hook: to where its changes are sent, null for nowhere; hook_key signs them.
CREATE TABLE saved_search (
  id         ${id},
  account    ${long} NOT NULL REFERENCES account (id),
  question   TEXT NOT NULL,
  feed       TEXT NOT NULL UNIQUE,
  stop       TEXT NOT NULL UNIQUE,
  mails      ${long} NOT NULL,
  hook       TEXT,
  hook_key   TEXT,
  created_at ${long} NOT NULL,
  removed_at ${long}
)${strict};
CREATE INDEX saved_search_account ON saved_search (account, id);

-- To where an account's mails go, once it is confirmed that it reads them.
--
-- secret: who knows it has read a mail to this address. digest_hour: of the day in its time zone at which the morning's digest
-- is sent, null for none; digest_day: the last day it was made for, counted from 1970.
CREATE TABLE mailbox (
  account      ${long} NOT NULL PRIMARY KEY REFERENCES account (id),
  address      TEXT NOT NULL,
  secret       TEXT NOT NULL UNIQUE,
  confirmed_at ${long},
  zone         TEXT NOT NULL,
  digest_hour  ${long},
  digest_day   ${long}
)${strict};

-- Something that is sent, tried until it arrives or is given up.
--
-- id: the same for all tries, so that a receiver knows one that comes twice. topic: what it is about: nothing is told twice.
-- due_at: when it is tried next, null once it is over. arrived_at: null while it has not. answer: to the last try.
CREATE TABLE delivery (
  id         TEXT NOT NULL PRIMARY KEY,
  topic      TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  account    ${long} NOT NULL REFERENCES account (id),
  search     ${long} REFERENCES saved_search (id),
  revision   ${long},
  created_at ${long} NOT NULL,
  tries      ${long} NOT NULL,
  tried_at   ${long},
  due_at     ${long},
  arrived_at ${long},
  answer     TEXT
)${strict};
CREATE INDEX delivery_due ON delivery (due_at);
CREATE INDEX delivery_search ON delivery (search, created_at);
CREATE INDEX delivery_account ON delivery (account, created_at);
CREATE INDEX delivery_created ON delivery (created_at);

-- Up to which change of the log it has been asked who wants to be told; one row.
CREATE TABLE telling (
  id  ${long} NOT NULL PRIMARY KEY,
  seq ${long} NOT NULL
)${strict};

-- What people say of what was found: that a borrowing, the verdict on a quotation, or a piece left out of a page is wrong, or is right. Found
-- again by `digest`, which is of the wording that was judged: rows and places change with each reading, the wording only if the
-- reading changed what was judged.
--
-- judged: the wording. beside: what it was held against, by kind: the other article's wording, the verdict, the reason. name: of the account,
-- or of whoever said so in the store that it was imported from, which has no account here.
CREATE TABLE dispute (
  id           ${id},
  article      ${long} NOT NULL REFERENCES article (id),
  other        ${long} REFERENCES article (id),
  kind         TEXT NOT NULL,
  digest       TEXT NOT NULL,
  judged       TEXT NOT NULL,
  beside       TEXT NOT NULL,
  says         TEXT NOT NULL,
  note         TEXT NOT NULL,
  account      ${long} REFERENCES account (id),
  name         TEXT NOT NULL,
  at           ${long} NOT NULL,
  withdrawn_at ${long}
)${strict};
CREATE INDEX dispute_digest ON dispute (digest);
CREATE INDEX dispute_article ON dispute (article, id);
CREATE INDEX dispute_other ON dispute (other, id);

-- The few articles that were taken down, and those that turned out to be others: found without reading all.
CREATE INDEX article_concealed ON article (concealed_at, id) WHERE concealed_at IS NOT NULL;
CREATE INDEX article_merged ON article (merged_into) WHERE merged_into IS NOT NULL;

-- How many articles an outlet has of which a text was seen, without reading their versions.
CREATE INDEX revision_first ON revision (outlet, article) WHERE superseded = 0 AND number = 1;
