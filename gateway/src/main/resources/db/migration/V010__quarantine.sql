-- Messages that could not be decoded. The id grows with the time of arrival, so that it gives the order too.
CREATE TABLE quarantine (
    id       VARCHAR(36)  NOT NULL PRIMARY KEY,
    received BIGINT       NOT NULL,
    topic    TEXT         NOT NULL,
    payload  TEXT         NOT NULL,
    device   VARCHAR(64),
    reason   VARCHAR(64)  NOT NULL,
    args     TEXT         NOT NULL
);
