-- Since when, and until when, a standard has watched a subject. From then to its first verdict nobody can tell.
CREATE TABLE verdict_watch (
  standard_id VARCHAR(160) NOT NULL,
  subject     VARCHAR(160) NOT NULL,
  since_at    BIGINT       NOT NULL,
  until_at    BIGINT,
  PRIMARY KEY (standard_id, subject)
);

-- Stretches of verdicts that were written anew afterwards. Rows are only ever added.
CREATE TABLE verdict_amendment (
  id               VARCHAR(36)  NOT NULL PRIMARY KEY,
  standard_id      VARCHAR(160) NOT NULL,
  standard_version BIGINT       NOT NULL,
  standard_hash    VARCHAR(64)  NOT NULL,
  subject          VARCHAR(160) NOT NULL,
  from_at          BIGINT       NOT NULL,
  to_at            BIGINT       NOT NULL,
  verdict_before   VARCHAR(16)  NOT NULL,
  verdict_after    VARCHAR(16)  NOT NULL,
  why              VARCHAR(40)  NOT NULL,
  amended_at       BIGINT       NOT NULL,
  CHECK (to_at > from_at)
);
CREATE INDEX verdict_amendment_of ON verdict_amendment (from_at, to_at);
CREATE INDEX verdict_interval_end ON verdict_interval (to_at);
