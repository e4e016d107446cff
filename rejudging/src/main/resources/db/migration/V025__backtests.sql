-- Standards tried on stored readings: which content, over which time, for whom, and what came of it. Rows stay for good.
CREATE TABLE backtest (
  id           VARCHAR(36)  NOT NULL PRIMARY KEY,
  standard_id  VARCHAR(160) NOT NULL,
  version      BIGINT       NOT NULL,
  hash         VARCHAR(64)  NOT NULL,
  from_at      BIGINT       NOT NULL,
  until_at     BIGINT       NOT NULL,
  state        VARCHAR(12)  NOT NULL
    CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
  requested_by VARCHAR(200) NOT NULL,
  requested_at BIGINT       NOT NULL,
  started_at   BIGINT,
  finished_at  BIGINT,
  summary      TEXT,
  CHECK (until_at > from_at),
  CHECK (state <> 'DONE' OR summary IS NOT NULL)
);
CREATE INDEX backtest_standard ON backtest (standard_id, requested_at);
