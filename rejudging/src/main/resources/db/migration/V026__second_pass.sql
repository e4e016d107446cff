-- Standards and subjects of which readings came too late, to be judged again from the stored readings: one row for each,
-- from the oldest such reading to the newest. A row that was written again in the meantime has another revision.
CREATE TABLE verdict_second_pass (
  standard_id VARCHAR(160) NOT NULL,
  subject     VARCHAR(160) NOT NULL,
  from_at     BIGINT       NOT NULL,
  until_at    BIGINT       NOT NULL,
  last_point  VARCHAR(160) NOT NULL,
  last_at     BIGINT       NOT NULL,
  revision    BIGINT       NOT NULL,
  tries       BIGINT       NOT NULL,
  due_at      BIGINT       NOT NULL,
  PRIMARY KEY (standard_id, subject)
);
CREATE INDEX verdict_second_pass_due ON verdict_second_pass (due_at);
