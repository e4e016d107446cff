-- Work orders. Deadlines are not kept: they follow from what is.
CREATE TABLE work_order (
  id               VARCHAR(36)  NOT NULL PRIMARY KEY,
  version          BIGINT       NOT NULL,
  number           BIGINT       NOT NULL UNIQUE,
  kind             VARCHAR(20)  NOT NULL CHECK (kind IN ('CORRECTIVE')),
  incident         VARCHAR(36)  NOT NULL,
  previous         VARCHAR(36)  REFERENCES work_order (id),
  standard_id      VARCHAR(200) NOT NULL,
  standard_version BIGINT       NOT NULL,
  standard_hash    VARCHAR(80)  NOT NULL,
  clause           VARCHAR(200) NOT NULL,
  severity         VARCHAR(20)  NOT NULL,
  subject          VARCHAR(200) NOT NULL,
  trade            VARCHAR(80)  NOT NULL,
  priority         VARCHAR(20)  NOT NULL,
  procedure_ref    VARCHAR(200),
  skill            VARCHAR(80),
  target_table     VARCHAR(80)  NOT NULL,
  respond_within   BIGINT       NOT NULL,
  resolve_within   BIGINT       NOT NULL,
  state            VARCHAR(20)  NOT NULL CHECK (state IN
    ('NEW', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CLOSED', 'CANCELLED')),
  assignee         TEXT,
  self_cleared     BIGINT       NOT NULL,
  opened_at        BIGINT       NOT NULL,
  accepted_at      BIGINT,
  completed_at     BIGINT,
  completed_by     TEXT,
  ended_at         BIGINT,
  respond_breached BIGINT       NOT NULL,
  resolve_breached BIGINT       NOT NULL
);
-- One order at a time puts an incident right.
CREATE UNIQUE INDEX work_order_one_open ON work_order (incident)
  WHERE state NOT IN ('CLOSED', 'CANCELLED') AND kind = 'CORRECTIVE';
CREATE INDEX work_order_incident ON work_order (incident, number);
CREATE INDEX work_order_state ON work_order (state, number);

-- When work rested, whatever the reason; which reasons stop a clock is decided when it is read.
CREATE TABLE work_order_pause (
  order_id VARCHAR(36) NOT NULL REFERENCES work_order (id),
  seq      BIGINT      NOT NULL,
  reason   VARCHAR(20) NOT NULL,
  from_at  BIGINT      NOT NULL,
  until_at BIGINT,
  PRIMARY KEY (order_id, seq)
);

-- What happened to an order, one row for each of its versions. Rows are only ever added.
CREATE TABLE work_order_event (
  order_id VARCHAR(36)  NOT NULL REFERENCES work_order (id),
  version  BIGINT       NOT NULL,
  at       BIGINT       NOT NULL,
  what     VARCHAR(40)  NOT NULL,
  actor    VARCHAR(200) NOT NULL,
  facts    TEXT         NOT NULL,
  PRIMARY KEY (order_id, version)
);

-- The last number given out.
CREATE TABLE work_order_number (
  series VARCHAR(20) NOT NULL PRIMARY KEY,
  last   BIGINT      NOT NULL
);

-- What was answered to a step that bore a key, for when the same step comes again.
CREATE TABLE work_order_answer (
  actor         VARCHAR(200) NOT NULL,
  step_key      VARCHAR(200) NOT NULL,
  order_id      VARCHAR(36)  NOT NULL REFERENCES work_order (id),
  action        VARCHAR(20)  NOT NULL,
  asked_version BIGINT       NOT NULL,
  detail        TEXT         NOT NULL,
  version       BIGINT       NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  assignee      TEXT,
  self_cleared  BIGINT       NOT NULL,
  respond_by    BIGINT       NOT NULL,
  resolve_by    BIGINT       NOT NULL,
  answered_at   BIGINT       NOT NULL,
  PRIMARY KEY (actor, step_key)
);
CREATE INDEX work_order_answer_age ON work_order_answer (answered_at);
