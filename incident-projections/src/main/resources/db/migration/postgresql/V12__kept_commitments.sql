-- A commitment says itself how often it was kept; rows of their own for that are no more. The rows are made anew by the
-- first start of a program that knows them so.
CREATE OR REPLACE VIEW dashboard.commitment WITH (security_barrier) AS
WITH impact AS (
    SELECT aggregate, kind, body::jsonb AS body
    FROM impact_row
    WHERE kind IN ('Promised', 'IncidentNow') AND valid_to IS NULL
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
    coalesce((made.body ->> 'timesKept')::bigint, 0) AS times_kept,
    (made.body ->> 'keptAt')::timestamptz AS last_kept_at
FROM impact AS made
JOIN impact AS incident ON incident.kind = 'IncidentNow' AND incident.aggregate = made.aggregate
WHERE made.kind = 'Promised';
