CREATE TABLE briefs (
  id INTEGER PRIMARY KEY, title TEXT, source TEXT NOT NULL, outlet TEXT, published TEXT, language TEXT NOT NULL,
  sha256 TEXT NOT NULL, characters INTEGER NOT NULL, sentences INTEGER NOT NULL, gist TEXT NOT NULL,
  engine TEXT NOT NULL, prompt TEXT, fingerprint TEXT, version TEXT NOT NULL);
CREATE TABLE actors (
  id INTEGER PRIMARY KEY, brief INTEGER NOT NULL REFERENCES briefs(id), key TEXT NOT NULL, name TEXT NOT NULL,
  kind TEXT NOT NULL, naming TEXT NOT NULL, role TEXT, UNIQUE (brief, key));
CREATE TABLE claims (
  id INTEGER PRIMARY KEY, brief INTEGER NOT NULL REFERENCES briefs(id), key TEXT NOT NULL, text TEXT NOT NULL,
  type TEXT NOT NULL, salience TEXT NOT NULL, location TEXT NOT NULL, firmness TEXT NOT NULL, certainty TEXT NOT NULL,
  polarity TEXT NOT NULL, factuality TEXT NOT NULL, quotation TEXT NOT NULL, voice TEXT NOT NULL,
  source INTEGER REFERENCES actors(id), depth INTEGER NOT NULL, chain TEXT NOT NULL, quote TEXT NOT NULL);
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY, brief INTEGER NOT NULL REFERENCES briefs(id), claim INTEGER REFERENCES claims(id),
  actor INTEGER REFERENCES actors(id), role TEXT NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL,
  suffix TEXT NOT NULL, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, matched TEXT NOT NULL);
CREATE TABLE chains (
  id INTEGER PRIMARY KEY, claim INTEGER NOT NULL REFERENCES claims(id), link INTEGER NOT NULL,
  actor INTEGER REFERENCES actors(id), name TEXT NOT NULL, mention INTEGER REFERENCES evidence(id),
  cue INTEGER REFERENCES evidence(id), stance TEXT NOT NULL, UNIQUE (claim, link));
CREATE TABLE hedges (
  id INTEGER PRIMARY KEY, claim INTEGER NOT NULL REFERENCES claims(id), cue INTEGER NOT NULL REFERENCES evidence(id),
  words TEXT NOT NULL, kind TEXT NOT NULL, scope TEXT NOT NULL);
CREATE TABLE positions (
  id INTEGER PRIMARY KEY, brief INTEGER NOT NULL REFERENCES briefs(id), key TEXT NOT NULL,
  actor INTEGER REFERENCES actors(id), issue TEXT NOT NULL, stance TEXT NOT NULL, basis TEXT NOT NULL);
CREATE TABLE position_claims (
  position INTEGER NOT NULL REFERENCES positions(id), claim INTEGER NOT NULL REFERENCES claims(id),
  PRIMARY KEY (position, claim));
CREATE TABLE findings (
  id INTEGER PRIMARY KEY, brief INTEGER NOT NULL REFERENCES briefs(id), claim INTEGER REFERENCES claims(id),
  evidence INTEGER REFERENCES evidence(id), rule TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL);
CREATE TABLE failures (id INTEGER PRIMARY KEY, source TEXT NOT NULL, message TEXT NOT NULL);
CREATE INDEX claims_by_brief ON claims(brief);
CREATE INDEX claims_by_source ON claims(source);
CREATE INDEX evidence_by_claim ON evidence(claim);
CREATE INDEX evidence_by_actor ON evidence(actor);
CREATE VIRTUAL TABLE claims_fts USING fts5(text, quote, chain, tokenize='porter unicode61 remove_diacritics 2', content="claims", content_rowid="id");
