/** Raised when the shape of the tables changes: a store of another version is thrown away and rebuilt. */
export const STORE_VERSION = 2;

/**
 * The tables. The store is a cache of the newsroom's files: everything in it can be read from them again.
 * Instants are milliseconds since the epoch; JSON columns hold the domain's types as they are.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- A file as it was when last read. An empty hash asks for it to be read again.
CREATE TABLE files (
  file TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL,
  warnings TEXT NOT NULL DEFAULT '[]'
) WITHOUT ROWID;

-- state: listed | tombstone | hidden | faulty. day: the Jalali day as a number, 14001102.
-- released: 1 when the site that readers see has this version of the article.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, code TEXT NOT NULL, section TEXT NOT NULL,
  agency TEXT, via TEXT, author TEXT, date INTEGER NOT NULL, day INTEGER NOT NULL,
  draft INTEGER NOT NULL, embargo INTEGER, withdrawn INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'hidden', released INTEGER NOT NULL DEFAULT 0, hash TEXT NOT NULL, article TEXT NOT NULL, places TEXT NOT NULL
);
CREATE INDEX articles_by_code ON articles (code);
CREATE INDEX articles_by_state ON articles (state);
CREATE INDEX articles_unreleased ON articles (state) WHERE released = 0;
CREATE INDEX articles_by_day ON articles (state, day);
CREATE INDEX articles_by_time ON articles (state, draft, embargo);

-- The text apart from the metadata, so that lists do not read it.
CREATE TABLE bodies (id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, document TEXT NOT NULL);

CREATE TABLE picture_uses (
  id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  src TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
);
CREATE INDEX picture_uses_by_article ON picture_uses (id);
CREATE INDEX picture_uses_by_source ON picture_uses (src);

CREATE TABLE aliases (
  path TEXT NOT NULL, id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, position INTEGER NOT NULL
);
CREATE INDEX aliases_by_path ON aliases (path);
CREATE INDEX aliases_by_article ON aliases (id);

CREATE TABLE picks (
  code TEXT NOT NULL, id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, position INTEGER NOT NULL
);
CREATE INDEX picks_by_code ON picks (code);
CREATE INDEX picks_by_article ON picks (id);

-- The listed articles of each list, such as 'section/sport', 'tag/ناتو' and 'latest', oldest first.
CREATE TABLE list_members (
  list TEXT NOT NULL, date INTEGER NOT NULL, code TEXT NOT NULL,
  id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, label TEXT,
  PRIMARY KEY (list, date, code)
) WITHOUT ROWID;
CREATE INDEX list_members_by_article ON list_members (id);

-- The last version of an article that was public, while a newer one has not proved good.
CREATE TABLE last_good (file TEXT PRIMARY KEY, hash TEXT NOT NULL, reading TEXT NOT NULL) WITHOUT ROWID;

-- retired: 1 when it is no longer in its file, while a public article still shows it.
CREATE TABLE sections (id TEXT PRIMARY KEY, position INTEGER NOT NULL, entry TEXT NOT NULL, retired INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE agencies (id TEXT PRIMARY KEY, position INTEGER NOT NULL, entry TEXT NOT NULL, retired INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE authors (id TEXT PRIMARY KEY, position INTEGER NOT NULL, entry TEXT NOT NULL, retired INTEGER NOT NULL) WITHOUT ROWID;

-- released: the page as readers see it, while the present file may be bad.
CREATE TABLE standalone (name TEXT PRIMARY KEY, page TEXT NOT NULL, released TEXT) WITHOUT ROWID;

-- A picture of content/media, as media/ found it. fault is the id of a rule; picture is then what it was
-- when it was last good, for the pages that show it.
CREATE TABLE pictures (
  src TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, picture TEXT, fault TEXT
) WITHOUT ROWID;

-- What the output holds: pages by address, and other files by path with their own hash.
CREATE TABLE printed (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID;
`;
