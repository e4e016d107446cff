-- Somebody who may not sign in any more; what they did stays theirs.
ALTER TABLE account ADD COLUMN disabled_at BIGINT;
