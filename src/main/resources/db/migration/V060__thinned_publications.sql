-- When the figures of a publication were let go; its facts are still there.
ALTER TABLE publication ADD COLUMN thinned timestamptz;
