-- Messages to the outside, written in the transaction of what they tell of and sent afterwards.
CREATE TABLE outbox (
  id           VARCHAR(200) NOT NULL PRIMARY KEY,
  kind         VARCHAR(40)  NOT NULL,
  lane         VARCHAR(120) NOT NULL,
  subject      VARCHAR(120) NOT NULL,
  payload      TEXT         NOT NULL,
  state        VARCHAR(10)  NOT NULL CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'FAILED', 'CANCELLED', 'STALE')),
  due_at       BIGINT       NOT NULL,
  deadline     BIGINT       NOT NULL,
  created_at   BIGINT       NOT NULL,
  attempts     BIGINT       NOT NULL DEFAULT 0,
  maybe_repeat BIGINT       NOT NULL DEFAULT 0,
  lease_by     VARCHAR(36),
  lease_until  BIGINT,
  ended_at     BIGINT,
  reason       VARCHAR(80),
  facts        TEXT         NOT NULL DEFAULT '{}'
);
CREATE INDEX outbox_waiting ON outbox (kind, lane, due_at) WHERE state IN ('PENDING', 'SENDING');
CREATE INDEX outbox_subject ON outbox (subject);
