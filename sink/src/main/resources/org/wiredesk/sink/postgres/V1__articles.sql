-- Offsets count Unicode code points, half open.
--
-- Every statement may run twice: Flyway commits what they make before it commits its note that they ran, and a server
-- that dies in between has the one without the other.

CREATE TABLE IF NOT EXISTS articles (
  uri                 text PRIMARY KEY,
  version             integer NOT NULL,
  language            text,
  headline            text NOT NULL,
  body                text NOT NULL,
  description         text,
  byline              text,
  located             text,
  publisher           text,
  publisher_uri       text,
  published           timestamptz,
  first_created       timestamptz NOT NULL,
  version_created     timestamptz NOT NULL,
  pub_status          text NOT NULL,
  representation_type text NOT NULL,
  url                 text,
  via                 text NOT NULL,
  feed_uri            text,
  fetched_at          timestamptz NOT NULL,
  duplicate_of        text,
  similarity          integer,
  story               text,
  record              jsonb NOT NULL,
  stored_at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  words               tsvector NOT NULL
);
CREATE INDEX IF NOT EXISTS articles_by_published ON articles (published);
CREATE INDEX IF NOT EXISTS articles_by_version_created ON articles (version_created);
CREATE INDEX IF NOT EXISTS articles_by_words ON articles USING gin (words);
-- Articles of 5 kB are written about twice as fast with lz4 as with the default. Not every server is built with it.
DO $$
BEGIN
  EXECUTE 'ALTER TABLE articles ALTER COLUMN body SET COMPRESSION lz4, ALTER COLUMN record SET COMPRESSION lz4,'
    ' ALTER COLUMN words SET COMPRESSION lz4';
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'no lz4 here: articles are compressed as the server does by default';
END
$$;
COMMENT ON TABLE articles IS 'The newest version of each article';
COMMENT ON COLUMN articles.language IS 'BCP 47';
COMMENT ON COLUMN articles.body IS 'Clean text, paragraphs separated by a blank line';
COMMENT ON COLUMN articles.located IS 'Place of the dateline';
COMMENT ON COLUMN articles.publisher IS 'Name of the publisher';
COMMENT ON COLUMN articles.published IS 'When the publisher says that it was published';
COMMENT ON COLUMN articles.first_created IS 'When we first saw any version';
COMMENT ON COLUMN articles.version_created IS 'When we first saw this version';
COMMENT ON COLUMN articles.pub_status IS 'usable or canceled';
COMMENT ON COLUMN articles.representation_type IS 'full, or partial for a teaser or a cut text';
COMMENT ON COLUMN articles.via IS 'file, stdin, feed, page or push';
COMMENT ON COLUMN articles.duplicate_of IS 'uri of an earlier article that this one repeats';
COMMENT ON COLUMN articles.similarity IS 'To duplicate_of, 0 to 100';
COMMENT ON COLUMN articles.story IS 'The cluster of articles that tell the same story';
COMMENT ON COLUMN articles.record IS 'The whole enriched article';
COMMENT ON COLUMN articles.words IS 'Full text: the folded words of headline (weight A) and body (weight B)';

CREATE TABLE IF NOT EXISTS topics (
  uri         text PRIMARY KEY,
  name        text NOT NULL,
  creator     text NOT NULL
);
COMMENT ON TABLE topics IS 'Every topic that an article has, or had in an earlier version';
COMMENT ON COLUMN topics.creator IS 'Whose vocabulary: iptc or the user''s own';

CREATE TABLE IF NOT EXISTS entities (
  kind        text NOT NULL,
  entity      text NOT NULL,
  uri         text,
  name        text NOT NULL,
  PRIMARY KEY (kind, entity)
);
COMMENT ON TABLE entities IS 'Every entity that an article has, or had in an earlier version';
COMMENT ON COLUMN entities.kind IS 'person, organisation or place';
COMMENT ON COLUMN entities.entity IS 'Its uri, or its form in the text where it is not linked';

CREATE TABLE IF NOT EXISTS sources (
  source      text PRIMARY KEY,
  uri         text,
  name        text NOT NULL,
  search_name text NOT NULL
);
CREATE INDEX IF NOT EXISTS sources_by_search_name ON sources (search_name);
COMMENT ON TABLE sources IS 'Every source that an article has, or had in an earlier version';
COMMENT ON COLUMN sources.source IS 'Its uri, or its form in the text where it is not linked';

CREATE TABLE IF NOT EXISTS article_topics (
  article     text NOT NULL REFERENCES articles ON DELETE CASCADE,
  topic       text NOT NULL REFERENCES topics,
  name        text NOT NULL,
  search_name text NOT NULL,
  relevance   integer NOT NULL,
  confidence  integer NOT NULL,
  PRIMARY KEY (article, topic)
);
CREATE INDEX IF NOT EXISTS article_topics_by_topic ON article_topics (topic);
CREATE INDEX IF NOT EXISTS article_topics_by_search_name ON article_topics (search_name);
COMMENT ON COLUMN article_topics.name IS 'In the article''s language';
COMMENT ON COLUMN article_topics.search_name IS 'Lower case, without diacritics';
COMMENT ON COLUMN article_topics.relevance IS '0 to 100';
COMMENT ON COLUMN article_topics.confidence IS '0 to 100';

CREATE TABLE IF NOT EXISTS article_entities (
  article     text NOT NULL REFERENCES articles ON DELETE CASCADE,
  kind        text NOT NULL,
  entity      text NOT NULL,
  name        text NOT NULL,
  search_name text NOT NULL,
  mentions    integer NOT NULL,
  PRIMARY KEY (article, kind, entity),
  FOREIGN KEY (kind, entity) REFERENCES entities
);
CREATE INDEX IF NOT EXISTS article_entities_by_entity ON article_entities (entity);
CREATE INDEX IF NOT EXISTS article_entities_by_search_name ON article_entities (search_name);
COMMENT ON COLUMN article_entities.name IS 'In the article''s language where we know it';
COMMENT ON COLUMN article_entities.search_name IS 'Lower case, without diacritics';
COMMENT ON COLUMN article_entities.mentions IS 'How often the article mentions it';

CREATE TABLE IF NOT EXISTS article_sources (
  article text NOT NULL REFERENCES articles ON DELETE CASCADE,
  source  text NOT NULL REFERENCES sources,
  role    text NOT NULL,
  PRIMARY KEY (article, source, role)
);
CREATE INDEX IF NOT EXISTS article_sources_by_source ON article_sources (source);
COMMENT ON COLUMN article_sources.role IS 'publisher, agency, cited or aggregator';

CREATE TABLE IF NOT EXISTS mentions (
  article      text NOT NULL REFERENCES articles ON DELETE CASCADE,
  number       integer NOT NULL,
  kind         text NOT NULL,
  section      text NOT NULL,
  begin_offset integer NOT NULL,
  end_offset   integer NOT NULL,
  text         text NOT NULL,
  target       text NOT NULL,
  confidence   integer NOT NULL,
  PRIMARY KEY (article, number)
);
COMMENT ON TABLE mentions IS 'Every place in the text where a tag has its evidence';
COMMENT ON COLUMN mentions.kind IS 'person, organisation, place, source or topic';
COMMENT ON COLUMN mentions.section IS 'headline or body: where the offsets count, in Unicode code points, half open';
COMMENT ON COLUMN mentions.target IS 'entities.entity, sources.source or topics.uri';

CREATE TABLE IF NOT EXISTS citations (
  article      text NOT NULL REFERENCES articles ON DELETE CASCADE,
  number       integer NOT NULL,
  source       text NOT NULL,
  method       text NOT NULL,
  verb         text,
  section      text,
  begin_offset integer,
  end_offset   integer,
  confidence   integer NOT NULL,
  PRIMARY KEY (article, number)
);
COMMENT ON TABLE citations IS 'How each cited source was recognised';
COMMENT ON COLUMN citations.source IS 'sources.source';
COMMENT ON COLUMN citations.method IS 'phrase, hyperlink, dateline or feed';

CREATE TABLE IF NOT EXISTS quotes (
  article      text NOT NULL REFERENCES articles ON DELETE CASCADE,
  number       integer NOT NULL,
  text         text NOT NULL,
  speaker      text,
  speaker_uri  text,
  verb         text,
  direct       boolean NOT NULL,
  section      text NOT NULL,
  begin_offset integer NOT NULL,
  end_offset   integer NOT NULL,
  confidence   integer NOT NULL,
  PRIMARY KEY (article, number)
);
COMMENT ON TABLE quotes IS 'Who said what';
COMMENT ON COLUMN quotes.direct IS 'Whether it stands in quotation marks';

CREATE TABLE IF NOT EXISTS sink_offsets (
  topic_id    text NOT NULL,
  topic       text NOT NULL,
  partition   integer NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (topic_id, partition)
);
COMMENT ON TABLE sink_offsets IS 'How far each partition was read; changes in the transaction that stores what was read';
COMMENT ON COLUMN sink_offsets.topic_id IS 'Kafka''s id of the topic: a topic that is made again has another';
