-- What runs by itself. The first table is db-scheduler's own (its postgresql_tables.sql).
CREATE TABLE scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);

-- What the operator has said about a job; none: it runs as it should.
CREATE TABLE job_order (
    job text PRIMARY KEY,
    paused_at timestamptz,
    paused_by text,
    -- To be run now, whatever its time; taken away by the one that runs it.
    asked_at timestamptz,
    asked_by text,
    CHECK ((paused_at IS NULL) = (paused_by IS NULL)),
    CHECK ((asked_at IS NULL) = (asked_by IS NULL))
);

CREATE TABLE job_run (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job text NOT NULL,
    began timestamptz NOT NULL,
    ended timestamptz,
    outcome text CHECK (outcome IN ('DONE', 'NOTHING', 'PUT_OFF', 'FAILED', 'LOST')),
    about text NOT NULL,          -- what came of it: a publication's number, how many, what was wrong
    asked_by text,                -- none: it was time
    instance text NOT NULL,
    CHECK ((ended IS NULL) = (outcome IS NULL))
);
CREATE INDEX job_run_job ON job_run (job, number);

GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks, job_order, job_run TO ${application};
