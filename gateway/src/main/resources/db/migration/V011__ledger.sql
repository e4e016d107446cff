-- What each device sent on each day (UTC) and what became of it.
CREATE TABLE ledger (
    day         VARCHAR(10) NOT NULL,
    device      VARCHAR(64) NOT NULL,
    received    BIGINT      NOT NULL,
    stored      BIGINT      NOT NULL,
    duplicate   BIGINT      NOT NULL,
    quarantined BIGINT      NOT NULL,
    refused     BIGINT      NOT NULL,
    PRIMARY KEY (day, device)
);
