package org.incidenttimeline.projections.rows;

/** A row as it lies in SQL, and as a fold would store it: so that both can be compared. */
public record StoredRow(String aggregate, String kind, String key, String order, String body) {

    /** A row as it would be stored. */
    public static StoredRow of(String aggregate, Row row) {
        return new StoredRow(
                aggregate,
                row.getClass().getSimpleName(),
                row.key(),
                row.order(),
                RowTable.body(row));
    }
}
