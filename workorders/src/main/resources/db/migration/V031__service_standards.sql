-- When somebody was first there, for the clocks that this stops.
ALTER TABLE work_order ADD COLUMN arrived_at BIGINT;

-- The service standard that gave a clock of an order its time; a clock without one has its time from the target table.
CREATE TABLE work_order_pledge (
  order_id         VARCHAR(36)  NOT NULL REFERENCES work_order (id),
  kind             VARCHAR(20)  NOT NULL CHECK (kind IN ('RESPONSE', 'RESOLUTION')),
  standard_id      VARCHAR(200) NOT NULL,
  standard_version BIGINT       NOT NULL,
  standard_hash    VARCHAR(80)  NOT NULL,
  clause           VARCHAR(200) NOT NULL,
  sign             VARCHAR(20)  NOT NULL CHECK (sign IN ('ACCEPT', 'ARRIVE')),
  calendar         VARCHAR(80),
  pauses           VARCHAR(200) NOT NULL,
  PRIMARY KEY (order_id, kind)
);
