-- What dashboards read in SQL: the present rows of the live generation, in columns whose names stay. Whoever reads these
-- needs no right on any table. No words of statements, no free text but an incident's title, no people, nothing of
-- signing in: no more than the DASHBOARD role reads over HTTP. On PostgreSQL alone, for nothing else can read the
-- embedded database while the program does.
--
-- A security barrier on each: no condition of a reader is tried on a row that is not shown. What depends on the time of
-- asking is computed for now(), the start of the reader's transaction.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'dashboard') THEN
        CREATE SCHEMA dashboard;
    END IF;
END $$;

CREATE VIEW dashboard.incident WITH (security_barrier) AS
SELECT
    (body ->> 'incident')::uuid AS incident,
    CASE WHEN body ? 'publicSince' THEN (body ->> 'publicId')::uuid END AS public_id,
    body ->> 'title' AS title,
    body ->> 'severity' AS severity,
    body ->> 'phase' AS phase,
    (body ->> 'exercise')::boolean AS is_exercise,
    body ->> 'phase' <> 'RESOLVED' AS is_open,
    body -> 'ending' ->> 'outcome' AS outcome,
    (body ->> 'beganAt')::timestamptz AS began_at,
    (body ->> 'declaredAt')::timestamptz AS declared_at,
    (body ->> 'publicSince')::timestamptz AS public_since,
    (body -> 'ending' ->> 'resolvedAt')::timestamptz AS resolved_at
FROM (
    SELECT body::jsonb AS body
    FROM incident_record_row
    WHERE kind = 'Declared' AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'incident-record')
) AS declared;

-- A channel as it stands within an incident. Trade at risk: a figure per day, pro rata by 24 hours; what is down loses
-- all of it, what is degraded between none and all.
CREATE VIEW dashboard.incident_channel WITH (security_barrier) AS
WITH impact AS (
    SELECT aggregate, kind, row_key, body::jsonb AS body
    FROM impact_row
    WHERE kind IN ('ChannelNow', 'DailyEstimate', 'Assessed', 'Struck') AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'impact')
), channel AS (
    SELECT
        aggregate,
        body,
        extract(epoch FROM (body ->> 'downBefore')::interval)
            + CASE WHEN body ->> 'state' IN ('PAUSED', 'UNAVAILABLE') THEN lasted ELSE 0 END AS down,
        extract(epoch FROM (body ->> 'degradedBefore')::interval)
            + CASE WHEN body ->> 'state' = 'DEGRADED' THEN lasted ELSE 0 END AS degraded
    FROM impact,
        LATERAL (SELECT greatest(0, extract(epoch FROM now() - (body ->> 'since')::timestamptz)) AS lasted) AS so_far
    WHERE kind = 'ChannelNow'
), usual AS (
    SELECT body::jsonb ->> 'channel' AS channel, body::jsonb -> 'usualDailyTrade' AS trade
    FROM internal_catalogue_row
    WHERE kind = 'ListedChannel' AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'internal-catalogue')
), daily AS (
    SELECT
        channel.aggregate,
        channel.body ->> 'channel' AS channel,
        assessed.row_key AS assessment,
        coalesce(assessed.body ->> 'low', usual.trade ->> 'low')::numeric AS low,
        coalesce(assessed.body ->> 'high', usual.trade ->> 'high')::numeric AS high,
        coalesce(assessed.body ->> 'unit', usual.trade ->> 'currency') AS currency
    FROM channel
    LEFT JOIN impact AS latest
        ON latest.kind = 'DailyEstimate' AND latest.aggregate = channel.aggregate
            AND latest.row_key = channel.body ->> 'channel'
    LEFT JOIN impact AS assessed
        ON assessed.kind = 'Assessed' AND assessed.aggregate = channel.aggregate
            AND assessed.row_key = latest.body ->> 'event'
    LEFT JOIN usual ON usual.channel = channel.body ->> 'channel'
)
SELECT
    split_part(channel.aggregate, ':', 2)::uuid AS incident,
    channel.body ->> 'channel' AS channel,
    channel.body ->> 'audience' AS audience,
    channel.body ->> 'state' AS state,
    (channel.body ->> 'since')::timestamptz AS since,
    (channel.body ->> 'confirmedAt')::timestamptz AS confirmed_at,
    floor(channel.down)::bigint AS down_seconds,
    floor(channel.degraded)::bigint AS degraded_seconds,
    daily.low AS daily_trade_low,
    daily.high AS daily_trade_high,
    daily.currency AS currency,
    CASE
        WHEN daily.assessment IS NOT NULL THEN 'ASSESSMENT'
        WHEN daily.currency IS NOT NULL THEN 'USUAL_DAILY_TRADE'
    END AS trade_basis,
    EXISTS (
        SELECT FROM impact
        WHERE kind = 'Struck' AND aggregate = daily.aggregate AND row_key = daily.assessment
    ) AS is_basis_struck,
    round(daily.low * trunc(channel.down, 3) / 86400, 2) AS trade_at_risk_low,
    round(daily.high * trunc(channel.down + channel.degraded, 3) / 86400, 2) AS trade_at_risk_high,
    EXISTS (
        SELECT FROM impact
        WHERE kind = 'Struck' AND aggregate = channel.aggregate AND row_key = channel.body ->> 'event'
    ) AS is_struck
FROM channel
JOIN daily ON daily.aggregate = channel.aggregate AND daily.channel = channel.body ->> 'channel';

-- A channel of the catalogue, in the worst state that any incident but an exercise has it in.
CREATE VIEW dashboard.channel WITH (security_barrier) AS
WITH listed AS (
    SELECT body::jsonb AS body
    FROM internal_catalogue_row
    WHERE kind = 'ListedChannel' AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'internal-catalogue')
), impact AS (
    SELECT aggregate, kind, body::jsonb AS body
    FROM impact_row
    WHERE kind IN ('ChannelNow', 'IncidentNow') AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'impact')
)
SELECT
    listed.body ->> 'channel' AS channel,
    listed.body ->> 'audience' AS audience,
    listed.body ->> 'group' AS channel_group,
    (listed.body ->> 'order')::integer AS list_order,
    (listed.body ->> 'retired')::boolean AS is_retired,
    coalesce(worst.state, 'OPERATING') AS state,
    coalesce(worst.place, 0) AS state_rank,
    worst.since AS since,
    worst.incident AS incident
FROM listed
LEFT JOIN LATERAL (
    SELECT
        turned.body ->> 'state' AS state,
        array_position(ARRAY['DEGRADED', 'PAUSED', 'UNAVAILABLE'], turned.body ->> 'state') AS place,
        (turned.body ->> 'since')::timestamptz AS since,
        split_part(turned.aggregate, ':', 2)::uuid AS incident
    FROM impact AS turned
    JOIN impact AS owner ON owner.kind = 'IncidentNow' AND owner.aggregate = turned.aggregate
    WHERE turned.kind = 'ChannelNow' AND turned.body ->> 'channel' = listed.body ->> 'channel'
        AND turned.body ->> 'state' <> 'OPERATING' AND NOT (owner.body ->> 'exercise')::boolean
    ORDER BY place DESC, since, incident
    LIMIT 1
) AS worst ON true;

-- Findings in their latest form.
CREATE VIEW dashboard.finding WITH (security_barrier) AS
SELECT
    split_part(aggregate, ':', 2)::uuid AS incident,
    (body ->> 'finding')::uuid AS finding,
    body ->> 'subject' AS subject,
    body ->> 'value' AS value,
    body ->> 'certainty' AS certainty,
    (body ->> 'disclosable')::boolean AS is_disclosable,
    (body ->> 'occurredAt')::timestamptz AS occurred_at,
    (body ->> 'recordedAt')::timestamptz AS recorded_at
FROM (
    SELECT aggregate, body::jsonb AS body
    FROM incident_record_row
    WHERE kind = 'FindingNow' AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'incident-record')
) AS finding;

-- What published statements claim, and whether it holds against what is known.
CREATE VIEW dashboard.claim WITH (security_barrier) AS
SELECT
    split_part(aggregate, ':', 2)::uuid AS incident,
    (body ->> 'statement')::uuid AS statement,
    body ->> 'subject' AS subject,
    body ->> 'value' AS claimed,
    coalesce(body -> 'standing' ->> 'state', 'STANDING') AS state,
    (body ->> 'madeAt')::timestamptz AS made_at,
    coalesce(body -> 'standing' ->> 'since', body ->> 'madeAt')::timestamptz AS since,
    CASE WHEN body -> 'standing' ->> 'state' = 'IN_DOUBT' THEN body -> 'standing' ->> 'value' END AS suspected,
    CASE WHEN body -> 'standing' ->> 'state' = 'CONTRADICTED' THEN body -> 'standing' ->> 'value' END AS known,
    (body -> 'standing' ->> 'finding')::uuid AS finding
FROM (
    SELECT aggregate, body::jsonb AS body
    FROM impact_row
    WHERE kind = 'LiveClaim' AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'impact')
) AS claim;

-- Promises to tell when something changes.
CREATE VIEW dashboard.commitment WITH (security_barrier) AS
WITH impact AS (
    SELECT aggregate, kind, body::jsonb AS body
    FROM impact_row
    WHERE kind IN ('Promised', 'Kept', 'IncidentNow') AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'impact')
)
SELECT
    split_part(made.aggregate, ':', 2)::uuid AS incident,
    (made.body ->> 'commitment')::uuid AS commitment,
    (made.body ->> 'statement')::uuid AS statement,
    made.body ->> 'subject' AS subject,
    (made.body ->> 'madeAt')::timestamptz AS made_at,
    made.body ? 'due' AS is_due,
    (made.body -> 'due' ->> 'since')::timestamptz AS due_since,
    coalesce((made.body -> 'due' ->> 'accepted')::boolean, false) AND incident.body ->> 'phase' = 'RESOLVED'
        AS is_accepted,
    (SELECT count(*) FROM impact AS kept
        WHERE kept.kind = 'Kept' AND kept.aggregate = made.aggregate
            AND kept.body ->> 'commitment' = made.body ->> 'commitment') AS times_kept,
    (SELECT max((kept.body ->> 'at')::timestamptz) FROM impact AS kept
        WHERE kept.kind = 'Kept' AND kept.aggregate = made.aggregate
            AND kept.body ->> 'commitment' = made.body ->> 'commitment') AS last_kept_at
FROM impact AS made
JOIN impact AS incident ON incident.kind = 'IncidentNow' AND incident.aggregate = made.aggregate
WHERE made.kind = 'Promised';

-- Promised next updates: the one that is awaited, and how each earlier one ended.
CREATE VIEW dashboard.next_update WITH (security_barrier) AS
SELECT
    split_part(aggregate, ':', 2)::uuid AS incident,
    (body ->> 'statement')::uuid AS statement,
    (body ->> 'dueAt')::timestamptz AS due_at,
    coalesce(body ->> 'ending', 'AWAITED') AS state,
    kind = 'NextUpdate' AND (body ->> 'dueAt')::timestamptz <= now() AS is_overdue
FROM (
    SELECT aggregate, kind, body::jsonb AS body
    FROM impact_row
    WHERE kind IN ('NextUpdate', 'EndedUpdate') AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'impact')
) AS promise;

-- Notifications that legal deadlines demand, and those that were made.
CREATE VIEW dashboard.clock WITH (security_barrier) AS
WITH impact AS (
    SELECT aggregate, kind, row_key, body::jsonb AS body
    FROM impact_row
    WHERE kind IN ('Running', 'Struck') AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'impact')
)
SELECT
    split_part(running.aggregate, ':', 2)::uuid AS incident,
    (running.body ->> 'clock')::uuid AS clock,
    running.body ->> 'regime' AS regime,
    step.body ->> 'step' AS step,
    (running.body ->> 'triggeredAt')::timestamptz AS triggered_at,
    (step.body ->> 'dueAt')::timestamptz AS due_at,
    (step.body ->> 'notifiedAt')::timestamptz AS notified_at,
    (running.body -> 'closed' ->> 'at')::timestamptz AS closed_at,
    step.body ? 'dueAt' AND NOT step.body ? 'notifiedAt' AND NOT running.body ? 'closed' AS is_running,
    EXISTS (
        SELECT FROM impact
        WHERE kind = 'Struck' AND aggregate = running.aggregate AND row_key = running.body ->> 'event'
    ) AS is_struck
FROM impact AS running, jsonb_array_elements(running.body -> 'steps') AS step (body)
WHERE running.kind = 'Running';

-- Statements by state: on their way, and published. Never a word of them.
CREATE VIEW dashboard.statement WITH (security_barrier) AS
WITH impact AS (
    SELECT aggregate, kind, row_key, body::jsonb AS body
    FROM impact_row
    WHERE kind IN ('OnItsWay', 'Published', 'Review') AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'impact')
)
SELECT
    split_part(statement.aggregate, ':', 2)::uuid AS incident,
    (statement.body ->> 'statement')::uuid AS statement,
    CASE
        WHEN statement.kind = 'OnItsWay' THEN statement.body ->> 'state'
        WHEN statement.body ? 'withdrawal' THEN 'WITHDRAWN'
        ELSE 'PUBLISHED'
    END AS state,
    CASE
        WHEN statement.kind = 'OnItsWay' THEN statement.body ->> 'since'
        WHEN statement.body ? 'withdrawal' THEN statement.body -> 'withdrawal' ->> 'at'
        ELSE statement.body ->> 'publishedAt'
    END::timestamptz AS since,
    (statement.body ->> 'draftedAt')::timestamptz AS drafted_at,
    jsonb_array_length(statement.body -> 'approvedBy') AS approvals,
    (statement.body ->> 'scheduledFor')::timestamptz AS scheduled_for,
    statement.body -> 'failed' ->> 'failure' AS schedule_failure,
    (statement.body ->> 'publicId')::uuid AS public_id,
    statement.body ->> 'audience' AS audience,
    (statement.body ->> 'publishedAt')::timestamptz AS published_at,
    (statement.body -> 'correction' ->> 'at')::timestamptz AS corrected_at,
    (statement.body -> 'withdrawal' ->> 'at')::timestamptz AS withdrawn_at,
    (review.body ->> 'since')::timestamptz AS review_demanded_at,
    review.body -> 'looked' ->> 'verdict' AS review_verdict,
    (review.body -> 'looked' ->> 'at')::timestamptz AS reviewed_at
FROM impact AS statement
LEFT JOIN impact AS review
    ON review.kind = 'Review' AND review.aggregate = statement.aggregate AND review.row_key = statement.row_key
WHERE statement.kind IN ('OnItsWay', 'Published');

-- What the public could be told, from when it was recorded to when a public statement covered it.
CREATE VIEW dashboard.disclosure WITH (security_barrier) AS
WITH impact AS (
    SELECT aggregate, kind, row_key, body::jsonb AS body
    FROM impact_row
    WHERE kind IN ('ToTell', 'Told', 'Struck') AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'impact')
)
SELECT
    split_part(known.aggregate, ':', 2)::uuid AS incident,
    (known.body ->> 'event')::uuid AS event,
    known.body ->> 'subject' AS subject,
    known.body ->> 'value' AS value,
    (known.body ->> 'finding')::uuid AS finding,
    (known.body ->> 'recordedAt')::timestamptz AS recorded_at,
    (told.body ->> 'statement')::uuid AS statement,
    (told.body ->> 'disclosedAt')::timestamptz AS disclosed_at,
    greatest(0, floor(extract(epoch FROM
        coalesce((told.body ->> 'disclosedAt')::timestamptz, now()) - (known.body ->> 'recordedAt')::timestamptz
    )))::bigint AS lag_seconds,
    EXISTS (
        SELECT FROM impact
        WHERE kind = 'Struck' AND aggregate = known.aggregate AND row_key = known.body ->> 'event'
    ) AS is_struck
FROM impact AS known
LEFT JOIN impact AS told
    ON told.kind = 'Told' AND told.aggregate = known.aggregate
        AND told.row_key = (known.body ->> 'subject') || ' ' || (known.body ->> 'round')
WHERE known.kind = 'ToTell';

-- What was recorded, by kind and time.
CREATE VIEW dashboard.entry WITH (security_barrier) AS
SELECT
    split_part(aggregate, ':', 2)::uuid AS incident,
    (body ->> 'position')::bigint AS position,
    (body ->> 'event')::uuid AS event,
    body ->> 'type' AS type,
    (body ->> 'occurredAt')::timestamptz AS occurred_at,
    (body ->> 'recordedAt')::timestamptz AS recorded_at,
    body ? 'struck' AS is_struck
FROM (
    SELECT aggregate, body::jsonb AS body
    FROM incident_record_row
    WHERE kind = 'Entry' AND valid_to IS NULL
        AND generation = (SELECT generation FROM view_generation WHERE view_name = 'incident-record')
) AS entry;

-- How far the views have read the log.
CREATE VIEW dashboard.progress WITH (security_barrier) AS
SELECT
    reached.processor AS processor,
    reached.position AS position,
    reached.recorded_at AS recorded_at,
    head.position AS head,
    head.position - reached.position AS behind
FROM view_reached AS reached, log_head AS head;
