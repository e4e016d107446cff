-- Who did what to which record. Rows are only ever added.
CREATE TABLE audit (
  id      VARCHAR(36)  NOT NULL PRIMARY KEY,
  at      BIGINT       NOT NULL,
  actor   VARCHAR(200) NOT NULL,
  what    VARCHAR(80)  NOT NULL,
  subject VARCHAR(200) NOT NULL,
  facts   TEXT         NOT NULL
);
CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_subject ON audit (subject, at);
