/** Raised when the shape of the tables changes: a store of another version is thrown away and rebuilt. */
export const STORE_VERSION = 6;

/**
 * The tables. The store is a cache of the newsroom's files: everything in it can be read from them again.
 * Instants are milliseconds since the epoch; JSON columns hold the domain's types as they are. Nothing that a
 * push asks for may scan a table that grows with the archive: each question has an index, or a count that is kept.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- A file of the newsroom as it was when last read. hash: git's id of its bytes, empty when it must be read again.
-- blob: git's id in the commit that it was read from, empty when it was not as committed. A size of -1: not there.
CREATE TABLE files (
  folder TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL, blob TEXT NOT NULL,
  warnings TEXT, PRIMARY KEY (folder, name)
) WITHOUT ROWID;
CREATE INDEX files_uncommitted ON files (folder, name) WHERE blob = '';
CREATE INDEX files_with_warnings ON files (folder, name) WHERE warnings IS NOT NULL;

-- What the rules of lint say of a file of these bytes; hash as in files. A build leaves it alone.
CREATE TABLE lint_readings (
  folder TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, reading TEXT NOT NULL, PRIMARY KEY (folder, name)
) WITHOUT ROWID;

-- The folders of the commit that was read last, by git's id of their tree.
CREATE TABLE trees (folder TEXT PRIMARY KEY, tree TEXT NOT NULL) WITHOUT ROWID;

-- state: listed | tombstone | hidden | faulty. day: the Jalali day as a number, 14001102.
-- released: 1 when the site that readers see has this version of the article. places: where its fields stand.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, code TEXT NOT NULL, section TEXT NOT NULL,
  agency TEXT, via TEXT, author TEXT, date INTEGER NOT NULL, day INTEGER NOT NULL,
  draft INTEGER NOT NULL, embargo INTEGER, withdrawn INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'hidden', released INTEGER NOT NULL DEFAULT 0, hash TEXT NOT NULL, article TEXT NOT NULL, places TEXT NOT NULL
);
CREATE INDEX articles_by_code ON articles (code);
CREATE INDEX articles_by_section ON articles (section);
CREATE INDEX articles_by_agency ON articles (agency) WHERE agency IS NOT NULL;
CREATE INDEX articles_by_via ON articles (via) WHERE via IS NOT NULL;
CREATE INDEX articles_by_author ON articles (author) WHERE author IS NOT NULL;
CREATE INDEX articles_by_day ON articles (day, date, code) WHERE state = 'listed';
CREATE INDEX articles_not_public ON articles (state) WHERE state IN ('hidden', 'faulty');
CREATE INDEX articles_withdrawn ON articles (code) WHERE state = 'tombstone';
CREATE INDEX articles_unreleased ON articles (state) WHERE released = 0;
CREATE INDEX articles_embargoed ON articles (embargo) WHERE embargo IS NOT NULL;
CREATE INDEX articles_drafted ON articles (draft) WHERE draft = 1;
CREATE INDEX articles_in_mdx ON articles (file) WHERE file GLOB '*.mdx';

-- The texts apart from the metadata, so that lists do not read them; several are compressed together, and each article
-- knows which is its own.
CREATE TABLE texts (id INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE bodies (id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, text INTEGER NOT NULL, position INTEGER NOT NULL);
CREATE INDEX bodies_by_text ON bodies (text);

-- What an article's file said when it was last settled, while the store has another version: lists, counts and
-- the plan still stand as that was. article is NULL when it was not public then.
CREATE TABLE unsettled (file TEXT PRIMARY KEY, state TEXT NOT NULL, article TEXT) WITHOUT ROWID;

CREATE TABLE picture_uses (
  id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  src TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
);
CREATE INDEX picture_uses_by_article ON picture_uses (id);
CREATE INDEX picture_uses_by_source ON picture_uses (src);

-- News codes and aliases that several articles have, or had.
CREATE TABLE shared_codes (code TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE shared_aliases (path TEXT PRIMARY KEY) WITHOUT ROWID;

-- hides: 1 when it would take the place of something else, NULL when that has to be found out.
CREATE TABLE aliases (
  path TEXT NOT NULL, id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, position INTEGER NOT NULL, hides INTEGER
);
CREATE INDEX aliases_by_path ON aliases (path);
CREATE INDEX aliases_by_article ON aliases (id);
CREATE INDEX aliases_in_doubt ON aliases (path) WHERE hides IS NULL;
CREATE INDEX aliases_hiding ON aliases (path) WHERE hides = 1;
CREATE INDEX aliases_below_file ON aliases (path) WHERE path GLOB '*.htm*/?*';

-- Articles that others name: in their frontmatter as related, or in their text, where line and col say the place.
-- missing: 1 when no article has the code.
CREATE TABLE picks (
  code TEXT NOT NULL, id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, position INTEGER NOT NULL, missing INTEGER NOT NULL,
  line INTEGER, col INTEGER
);
CREATE INDEX picks_by_code ON picks (code);
CREATE INDEX picks_by_article ON picks (id);
CREATE INDEX picks_missing ON picks (id) WHERE missing = 1;

-- What passes by itself. kind: 'live' (NULL: nobody knows until when) or 'breaking'.
CREATE TABLE coverage (id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, kind TEXT NOT NULL, until INTEGER);
CREATE INDEX coverage_by_article ON coverage (id);
CREATE INDEX coverage_by_moment ON coverage (kind, until);

-- Origins of the frames that an article's readers may ask for.
CREATE TABLE frames (origin TEXT NOT NULL, id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE);
CREATE INDEX frames_by_origin ON frames (origin);
CREATE INDEX frames_by_article ON frames (id);

-- Approved comments. orphan: 1 when no article has the code. twin: the file that has the same id on the same article and goes before it.
CREATE TABLE comments (
  file TEXT PRIMARY KEY, code TEXT NOT NULL, id TEXT NOT NULL, date INTEGER NOT NULL, comment TEXT NOT NULL,
  line INTEGER NOT NULL, col INTEGER NOT NULL, orphan INTEGER NOT NULL, twin TEXT
) WITHOUT ROWID;
CREATE INDEX comments_by_article ON comments (code, date, file);
CREATE INDEX comments_without_article ON comments (file) WHERE orphan = 1;
CREATE INDEX comments_with_twin ON comments (file) WHERE twin IS NOT NULL;

-- Each list, such as 'section/sport', 'tag/ناتو' and 'latest'. seats: articles that its pages are counted by, those
-- taken down too; listed: articles that readers find in it;
-- label: how a tag is spelled by the first of them.
CREATE TABLE lists (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, seats INTEGER NOT NULL DEFAULT 0, listed INTEGER NOT NULL DEFAULT 0, label TEXT
);

-- The seats of a list, oldest first. label: how a tag is spelled there.
CREATE TABLE list_members (
  list INTEGER NOT NULL, date INTEGER NOT NULL, code TEXT NOT NULL, id INTEGER NOT NULL, listed INTEGER NOT NULL, label TEXT,
  PRIMARY KEY (list, date, code)
) WITHOUT ROWID;

-- The first seat of each page of a list that has any.
CREATE TABLE list_pages (
  list INTEGER NOT NULL, page INTEGER NOT NULL, date INTEGER NOT NULL, code TEXT NOT NULL, PRIMARY KEY (list, page)
) WITHOUT ROWID;

-- Jalali days with listed articles, and how many.
CREATE TABLE days (day INTEGER PRIMARY KEY, listed INTEGER NOT NULL);

-- Gregorian months with listed articles: how many, and when the content of one was last changed.
CREATE TABLE months (month TEXT PRIMARY KEY, listed INTEGER NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID;

-- Addresses of pages, pictures as 'picture:media/x.jpg', and 'redirects' for the rules of hosts, that may have changed since the last release.
CREATE TABLE touched (what TEXT PRIMARY KEY) WITHOUT ROWID;

-- The last version of an article that was public, while a newer one has not proved good.
CREATE TABLE last_good (file TEXT PRIMARY KEY, hash TEXT NOT NULL, reading TEXT NOT NULL) WITHOUT ROWID;

-- retired: 1 when it is no longer in its file, while a public article still shows it.
CREATE TABLE sections (id TEXT PRIMARY KEY, position INTEGER NOT NULL, entry TEXT NOT NULL, retired INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE agencies (id TEXT PRIMARY KEY, position INTEGER NOT NULL, entry TEXT NOT NULL, retired INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE authors (id TEXT PRIMARY KEY, position INTEGER NOT NULL, entry TEXT NOT NULL, retired INTEGER NOT NULL) WITHOUT ROWID;

-- released: the page as readers see it, while the present file may be bad.
CREATE TABLE standalone (name TEXT PRIMARY KEY, page TEXT NOT NULL, released TEXT) WITHOUT ROWID;

-- A picture of content/media that is shown somewhere, as media/ found it. version: what tells whether its file is another
-- by now. fault is the id of a rule; picture is then what it was when it was last good, for the pages that show it.
CREATE TABLE pictures (src TEXT PRIMARY KEY, version TEXT NOT NULL, picture TEXT, fault TEXT) WITHOUT ROWID;
CREATE INDEX pictures_with_fault ON pictures (src) WHERE fault IS NOT NULL;
CREATE INDEX pictures_uncertain ON pictures (src) WHERE version = '';

-- What the site holds that was released last: pages by address, and other files as 'bundle:…', 'picture:…' and 'public:…'.
-- fingerprint: of what it was made from; sha256: of its bytes.
CREATE TABLE printed (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, sha256 BLOB NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;

-- The release in the making, until it is public. sha256 is NULL when the file is taken away; is_new: 0 when only the
-- fingerprint is another than that of the last release.
CREATE TABLE pending (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, sha256 BLOB, bytes INTEGER NOT NULL, is_new INTEGER NOT NULL) WITHOUT ROWID;

-- The files that were made of each picture, in the last release.
CREATE TABLE picture_files (src TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (src, file)) WITHOUT ROWID;
CREATE INDEX picture_files_by_file ON picture_files (file);
-- The same for the pictures that the release in the making touches; an empty file says that there may be none.
CREATE TABLE pending_pictures (src TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (src, file)) WITHOUT ROWID;
CREATE INDEX pending_pictures_by_file ON pending_pictures (file);
`;
