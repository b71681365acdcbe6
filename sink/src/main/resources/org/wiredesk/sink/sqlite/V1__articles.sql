-- Times are text, RFC 3339 in UTC with milliseconds. Offsets count Unicode code points, half open.

-- The newest version of each article.
CREATE TABLE articles (
  uri                 TEXT PRIMARY KEY NOT NULL,
  version             INTEGER NOT NULL,
  language            TEXT,               -- BCP 47
  headline            TEXT NOT NULL,
  body                TEXT NOT NULL,      -- clean text, paragraphs separated by a blank line
  description         TEXT,
  byline              TEXT,
  located             TEXT,               -- place of the dateline
  publisher           TEXT,               -- its name
  publisher_uri       TEXT,
  published           TEXT,               -- when the publisher says that it was published
  first_created       TEXT NOT NULL,      -- when we first saw any version
  version_created     TEXT NOT NULL,      -- when we first saw this version
  pub_status          TEXT NOT NULL,      -- usable or canceled
  representation_type TEXT NOT NULL,      -- full, or partial for a teaser or a cut text
  url                 TEXT,
  via                 TEXT NOT NULL,      -- file, stdin, feed, page or push
  feed_uri            TEXT,
  fetched_at          TEXT NOT NULL,
  duplicate_of        TEXT,               -- uri of an earlier article that this one repeats
  similarity          INTEGER,            -- to duplicate_of, 0 to 100
  story               TEXT,               -- the cluster of articles that tell the same story
  record              TEXT NOT NULL,      -- the whole enriched article as JSON
  stored_at           TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')),
  number              INTEGER NOT NULL UNIQUE  -- the row of article_words
);
CREATE INDEX articles_by_published ON articles (published);
CREATE INDEX articles_by_version_created ON articles (version_created);

-- Full text: the folded words of each article. The text itself is in articles.
CREATE VIRTUAL TABLE article_words USING fts5 (
  headline, body,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_forget_words AFTER DELETE ON articles BEGIN
  DELETE FROM article_words WHERE rowid = old.number;
END;

-- Every topic that an article has, or had in an earlier version.
CREATE TABLE topics (
  uri         TEXT PRIMARY KEY NOT NULL,
  name        TEXT NOT NULL,
  creator     TEXT NOT NULL               -- whose vocabulary: iptc or the user's own
) WITHOUT ROWID;

-- Every entity that an article has, or had in an earlier version.
CREATE TABLE entities (
  kind        TEXT NOT NULL,              -- person, organisation or place
  entity      TEXT NOT NULL,              -- its uri, or its form in the text where it is not linked
  uri         TEXT,
  name        TEXT NOT NULL,
  PRIMARY KEY (kind, entity)
) WITHOUT ROWID;

-- Every source that an article has, or had in an earlier version.
CREATE TABLE sources (
  source      TEXT PRIMARY KEY NOT NULL,  -- its uri, or its form in the text where it is not linked
  uri         TEXT,
  name        TEXT NOT NULL,
  search_name TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sources_by_search_name ON sources (search_name);

CREATE TABLE article_topics (
  article     TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  topic       TEXT NOT NULL REFERENCES topics,
  name        TEXT NOT NULL,              -- in the article's language
  search_name TEXT NOT NULL,              -- lower case, without diacritics
  relevance   INTEGER NOT NULL,           -- 0 to 100
  confidence  INTEGER NOT NULL,           -- 0 to 100
  PRIMARY KEY (article, topic)
) WITHOUT ROWID;
CREATE INDEX article_topics_by_search_name ON article_topics (search_name);
CREATE INDEX article_topics_by_topic ON article_topics (topic);

CREATE TABLE article_entities (
  article     TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  kind        TEXT NOT NULL,
  entity      TEXT NOT NULL,
  name        TEXT NOT NULL,              -- in the article's language where we know it
  search_name TEXT NOT NULL,              -- lower case, without diacritics
  mentions    INTEGER NOT NULL,           -- how often the article mentions it
  PRIMARY KEY (article, kind, entity),
  FOREIGN KEY (kind, entity) REFERENCES entities
) WITHOUT ROWID;
CREATE INDEX article_entities_by_entity ON article_entities (entity);
CREATE INDEX article_entities_by_search_name ON article_entities (search_name);

CREATE TABLE article_sources (
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  source  TEXT NOT NULL REFERENCES sources,
  role    TEXT NOT NULL,                  -- publisher, agency, cited or aggregator
  PRIMARY KEY (article, source, role)
) WITHOUT ROWID;
CREATE INDEX article_sources_by_source ON article_sources (source);

-- Every place in the text where a tag has its evidence.
CREATE TABLE mentions (
  article      TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  number       INTEGER NOT NULL,
  kind         TEXT NOT NULL,             -- person, organisation, place, source or topic
  section      TEXT NOT NULL,             -- headline or body: where the offsets count
  begin_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL,
  text         TEXT NOT NULL,
  target       TEXT NOT NULL,             -- entities.entity, sources.source or topics.uri
  confidence   INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

-- How each cited source was recognised.
CREATE TABLE citations (
  article      TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  number       INTEGER NOT NULL,
  source       TEXT NOT NULL,             -- sources.source
  method       TEXT NOT NULL,             -- phrase, hyperlink, dateline or feed
  verb         TEXT,
  section      TEXT,
  begin_offset INTEGER,
  end_offset   INTEGER,
  confidence   INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

-- Who said what.
CREATE TABLE quotes (
  article      TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  number       INTEGER NOT NULL,
  text         TEXT NOT NULL,
  speaker      TEXT,
  speaker_uri  TEXT,
  verb         TEXT,
  direct       INTEGER NOT NULL,          -- 1 where it stands in quotation marks
  section      TEXT NOT NULL,
  begin_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL,
  confidence   INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

-- How far each partition was read; changes in the transaction that stores what was read.
CREATE TABLE sink_offsets (
  topic_id    TEXT NOT NULL,              -- Kafka's id of the topic: a topic that is made again has another
  topic       TEXT NOT NULL,
  partition   INTEGER NOT NULL,
  next_offset INTEGER NOT NULL,
  PRIMARY KEY (topic_id, partition)
) WITHOUT ROWID;
