-- Times in which a place is known not to meet its standards. A deviation that nobody approved excuses nothing; one that
-- reaches life safety is approved by another person than the one who asked.
CREATE TABLE deviation (
  id            VARCHAR(36)  NOT NULL PRIMARY KEY,
  version       BIGINT       NOT NULL,
  number        BIGINT       NOT NULL UNIQUE,
  kind          VARCHAR(20)  NOT NULL
    CHECK (kind IN ('MAINTENANCE', 'OUT_OF_SERVICE', 'SHELVED', 'APPROVED_DEVIATION')),
  place         VARCHAR(80)  NOT NULL,
  point         VARCHAR(160),
  standard_id   VARCHAR(160),
  discipline    VARCHAR(20),
  life_safety   BIGINT       NOT NULL CHECK (life_safety IN (0, 1)),
  from_at       BIGINT       NOT NULL,
  until_at      BIGINT       NOT NULL,
  recurrence    VARCHAR(500),
  lasts         BIGINT,
  reason        VARCHAR(20)  NOT NULL,
  words         TEXT         NOT NULL,
  evidence      VARCHAR(500),
  state         VARCHAR(12)  NOT NULL
    CHECK (state IN ('REQUESTED', 'APPROVED', 'IN_FORCE', 'ENDED', 'CANCELLED', 'REFUSED')),
  requested_by  VARCHAR(200) NOT NULL,
  requested_at  BIGINT       NOT NULL,
  approved_by   VARCHAR(200),
  approved_at   BIGINT,
  ended_at      BIGINT,
  continues     VARCHAR(36)  REFERENCES deviation (id),
  reminded      BIGINT       NOT NULL CHECK (reminded IN (0, 1)),
  CHECK (until_at > from_at),
  CHECK ((recurrence IS NULL) = (lasts IS NULL)),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (state NOT IN ('APPROVED', 'IN_FORCE') OR approved_by IS NOT NULL),
  CHECK (life_safety = 0 OR approved_by IS NULL OR approved_by <> requested_by)
);
CREATE INDEX deviation_state ON deviation (state, number);
CREATE INDEX deviation_time ON deviation (until_at, from_at);

-- What happened to a deviation, one row for each of its versions. Rows are only ever added.
CREATE TABLE deviation_event (
  deviation_id VARCHAR(36)  NOT NULL REFERENCES deviation (id),
  version      BIGINT       NOT NULL,
  at           BIGINT       NOT NULL,
  what         VARCHAR(40)  NOT NULL,
  actor        VARCHAR(200) NOT NULL,
  facts        TEXT         NOT NULL,
  PRIMARY KEY (deviation_id, version)
);

-- The last number given out.
CREATE TABLE deviation_number (
  series VARCHAR(20) NOT NULL PRIMARY KEY,
  last   BIGINT      NOT NULL
);
