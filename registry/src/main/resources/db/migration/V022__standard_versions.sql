-- The texts of standards, kept under the SHA-256 of what they say. Rows are only ever added.
CREATE TABLE standard_text (
  digest VARCHAR(64) NOT NULL PRIMARY KEY,
  text   TEXT        NOT NULL
);

-- Every version of every standard, for good. A version that is superseded is one that is published: the day decides.
CREATE TABLE standard_version (
  standard_id  VARCHAR(160) NOT NULL,
  version      BIGINT       NOT NULL,
  revision     BIGINT       NOT NULL,
  hash         VARCHAR(64)  NOT NULL,
  text_digest  VARCHAR(64)  NOT NULL REFERENCES standard_text (digest),
  effective    VARCHAR(10)  NOT NULL,
  document     VARCHAR(160) NOT NULL,
  document_en  TEXT         NOT NULL,
  document_zh  TEXT         NOT NULL,
  issuer       TEXT         NOT NULL,
  jurisdiction VARCHAR(200) NOT NULL,
  edition      TEXT         NOT NULL,
  clause       TEXT         NOT NULL,
  title_en     TEXT         NOT NULL,
  title_zh     TEXT         NOT NULL,
  discipline   VARCHAR(20)  NOT NULL,
  severity     VARCHAR(20)  NOT NULL,
  verification VARCHAR(20)  NOT NULL,
  state        VARCHAR(12)  NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED', 'DISCARDED')),
  created_by   VARCHAR(200) NOT NULL,
  created_at   BIGINT       NOT NULL,
  submitted_by VARCHAR(200),
  submitted_at BIGINT,
  approved_by  VARCHAR(200),
  approved_at  BIGINT,
  retired_by   VARCHAR(200),
  retired_at   BIGINT,
  changed_at   BIGINT       NOT NULL,
  PRIMARY KEY (standard_id, version),
  UNIQUE (standard_id, version, hash, effective, text_digest)
);
CREATE INDEX standard_version_state ON standard_version (state, standard_id, version);

-- What is published never changes: while its seal refers to all that it says, the database lets nobody alter or delete it.
CREATE TABLE standard_seal (
  standard_id VARCHAR(160) NOT NULL,
  version     BIGINT       NOT NULL,
  hash        VARCHAR(64)  NOT NULL,
  effective   VARCHAR(10)  NOT NULL,
  text_digest VARCHAR(64)  NOT NULL,
  PRIMARY KEY (standard_id, version),
  FOREIGN KEY (standard_id, version, hash, effective, text_digest)
    REFERENCES standard_version (standard_id, version, hash, effective, text_digest)
);

-- What happened to a version. Rows are only ever added; seq counts from 1 without a gap.
CREATE TABLE standard_event (
  standard_id VARCHAR(160) NOT NULL,
  version     BIGINT       NOT NULL,
  seq         BIGINT       NOT NULL,
  at          BIGINT       NOT NULL,
  what        VARCHAR(40)  NOT NULL,
  actor       VARCHAR(200) NOT NULL,
  behind      VARCHAR(200) NOT NULL,
  origin      TEXT         NOT NULL,
  reason      TEXT         NOT NULL,
  hash        VARCHAR(64)  NOT NULL,
  PRIMARY KEY (standard_id, version, seq),
  FOREIGN KEY (standard_id, version) REFERENCES standard_version (standard_id, version)
);

-- Backtests of drafts. One that is finished speaks for the content of its hash and no other.
CREATE TABLE standard_backtest (
  id          VARCHAR(100) NOT NULL PRIMARY KEY,
  standard_id VARCHAR(160) NOT NULL,
  version     BIGINT       NOT NULL,
  hash        VARCHAR(64)  NOT NULL,
  started_at  BIGINT       NOT NULL,
  finished_at BIGINT,
  summary     TEXT         NOT NULL,
  FOREIGN KEY (standard_id, version) REFERENCES standard_version (standard_id, version)
);
CREATE INDEX standard_backtest_version ON standard_backtest (standard_id, version, started_at);
