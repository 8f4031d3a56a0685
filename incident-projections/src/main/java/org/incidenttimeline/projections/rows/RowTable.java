package org.incidenttimeline.projections.rows;

import org.incidenttimeline.core.vocabulary.StoredJson;

/** How rows lie in the SQL table of their view: its name, their JSON bodies. */
final class RowTable {

    private RowTable() {}

    static String of(View view) {
        return view.name().replace('-', '_') + "_row";
    }

    static String body(Row row) {
        return StoredJson.MAPPER.writeValueAsString(row);
    }
}
