-- A table with every rule that the records rely on, for their contract.
CREATE TABLE contract (
  id      VARCHAR(36) NOT NULL PRIMARY KEY,
  name    VARCHAR(40) NOT NULL,
  state   VARCHAR(10) NOT NULL CHECK (state IN ('OPEN', 'DONE')),
  parent  VARCHAR(36) REFERENCES contract (id),
  counter BIGINT      NOT NULL DEFAULT 0,
  version BIGINT      NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX contract_one_open ON contract (name) WHERE state = 'OPEN';
