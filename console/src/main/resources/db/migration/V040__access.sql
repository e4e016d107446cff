CREATE TABLE account (
    id          VARCHAR(100) NOT NULL PRIMARY KEY,
    password    VARCHAR(300) NOT NULL,
    role        VARCHAR(20)  NOT NULL,
    language    VARCHAR(10),
    created_at  BIGINT       NOT NULL,
    changed_at  BIGINT       NOT NULL
);

CREATE TABLE sign_in_session (
    hash        VARCHAR(64)  NOT NULL PRIMARY KEY,
    account_id  VARCHAR(100) NOT NULL REFERENCES account (id),
    created_at  BIGINT       NOT NULL,
    used_at     BIGINT       NOT NULL,
    expires_at  BIGINT       NOT NULL
);

CREATE INDEX sign_in_session_account ON sign_in_session (account_id);

CREATE TABLE api_token (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    hash        VARCHAR(64)  NOT NULL UNIQUE,
    name        VARCHAR(100) NOT NULL,
    role        VARCHAR(20)  NOT NULL,
    created_at  BIGINT       NOT NULL,
    created_by  VARCHAR(100) NOT NULL,
    expires_at  BIGINT,
    used_at     BIGINT
);

CREATE TABLE answered_request (
    caller      VARCHAR(120) NOT NULL,
    request_key VARCHAR(100) NOT NULL,
    fingerprint VARCHAR(64)  NOT NULL,
    asked_at    BIGINT       NOT NULL,
    status      BIGINT,
    body        TEXT,
    PRIMARY KEY (caller, request_key)
);

CREATE INDEX answered_request_asked ON answered_request (asked_at);
