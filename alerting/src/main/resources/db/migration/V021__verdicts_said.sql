-- Every change of verdict as judging said it, also those that a later one took back. Rows are only ever added; seq counts
-- from 1 for each standard and subject. What is said again after a failure is recognised by it.
CREATE TABLE verdict_said (
  standard_id      VARCHAR(160) NOT NULL,
  subject          VARCHAR(160) NOT NULL,
  seq              BIGINT       NOT NULL,
  standard_version BIGINT       NOT NULL,
  standard_hash    VARCHAR(64)  NOT NULL,
  verdict_before   VARCHAR(16)  NOT NULL,
  verdict          VARCHAR(16)  NOT NULL,
  at               BIGINT       NOT NULL,
  proof            TEXT         NOT NULL,
  recorded_at      BIGINT       NOT NULL,
  PRIMARY KEY (standard_id, subject, seq)
);
CREATE INDEX verdict_said_at ON verdict_said (standard_id, subject, at);
