-- What a breach becomes. One live incident for each standard and subject.
CREATE TABLE incident (
  id               VARCHAR(36)  NOT NULL PRIMARY KEY,
  version          BIGINT       NOT NULL,
  entries          BIGINT       NOT NULL DEFAULT 0,
  standard_id      VARCHAR(160) NOT NULL,
  standard_version BIGINT       NOT NULL,
  standard_hash    VARCHAR(64)  NOT NULL,
  subject          VARCHAR(160) NOT NULL,
  state            VARCHAR(12)  NOT NULL CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'RECOVERED', 'RESOLVED')),
  opened_at        BIGINT       NOT NULL,
  recovered_at     BIGINT,
  settles_at       BIGINT,
  recurrence       BIGINT       NOT NULL DEFAULT 0,
  acknowledged_by  VARCHAR(200),
  evidence         TEXT         NOT NULL,
  previous_id      VARCHAR(36)  REFERENCES incident (id),
  recorded_at      BIGINT       NOT NULL
);
CREATE UNIQUE INDEX incident_one_live ON incident (standard_id, subject)
  WHERE state IN ('OPEN', 'ACKNOWLEDGED', 'RECOVERED');
CREATE INDEX incident_newest ON incident (opened_at, id);
CREATE INDEX incident_of_key ON incident (standard_id, subject, opened_at);
CREATE INDEX incident_settling ON incident (settles_at) WHERE state = 'RECOVERED';

-- What happened to an incident. Rows are only ever added; seq counts from 1 without a gap.
CREATE TABLE incident_event (
  incident_id VARCHAR(36)  NOT NULL REFERENCES incident (id),
  seq         BIGINT       NOT NULL,
  at          BIGINT       NOT NULL,
  recorded_at BIGINT       NOT NULL,
  what        VARCHAR(60)  NOT NULL,
  actor       VARCHAR(200) NOT NULL,
  facts       TEXT         NOT NULL,
  PRIMARY KEY (incident_id, seq)
);

-- The verdicts over time. The intervals of one standard and subject tile: no gap, no overlap; the last is open.
CREATE TABLE verdict_interval (
  standard_id      VARCHAR(160) NOT NULL,
  standard_version BIGINT       NOT NULL,
  standard_hash    VARCHAR(64)  NOT NULL,
  subject          VARCHAR(160) NOT NULL,
  verdict          VARCHAR(16)  NOT NULL
    CHECK (verdict IN ('PASS', 'FAIL', 'NOT_EVALUABLE', 'NOT_APPLICABLE', 'EXCUSED')),
  from_at          BIGINT       NOT NULL,
  to_at            BIGINT,
  PRIMARY KEY (standard_id, subject, from_at),
  CHECK (to_at IS NULL OR to_at > from_at)
);
CREATE UNIQUE INDEX verdict_interval_one_open ON verdict_interval (standard_id, subject) WHERE to_at IS NULL;
