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

-- Up to when an account has seen what is new.
CREATE TABLE visit (
  account ${long} NOT NULL PRIMARY KEY REFERENCES account (id),
  at      ${long} NOT NULL
)${strict};

-- Why an article was taken down, for who asks for it, and by which account; null where nobody said.
ALTER TABLE article ADD COLUMN concealed_why TEXT;
ALTER TABLE article ADD COLUMN concealed_by ${long};

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
