-- What the pages of an outlet have taught about its template, as it was released. A reading names the profile it was made with,
-- so a release is never changed and never deleted; the one in use has no end.
CREATE TABLE site_profile (
  outlet   ${long} NOT NULL REFERENCES outlet (id),
  version  TEXT NOT NULL,
  text     TEXT NOT NULL,
  made_at  ${long} NOT NULL,
  ended_at ${long},
  PRIMARY KEY (outlet, version)
)${strict};
