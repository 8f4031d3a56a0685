package org.incidenttimeline.api.operators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.Progress;
import org.incidenttimeline.api.verify.Difference;
import org.incidenttimeline.api.verify.Harm;
import org.incidenttimeline.api.verify.Part;
import org.incidenttimeline.projections.replay.FoldCheck;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.View;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds the log anew for every view and compares with its stored rows. */
final class ViewsCheck {

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Progress progress;

    ViewsCheck(JdbcTemplate jdbc, EventLog log, Progress progress) {
        this.jdbc = jdbc;
        this.log = log;
        this.progress = progress;
    }

    Part part() {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<Difference> differences = new ArrayList<>();
        FoldCheck check = new FoldCheck(jdbc, log::read);
        for (View view : Views.all()) {
            String processor = Views.processorOf(view);
            long reached = progress.reachedBy(processor);
            Set<String> parked = parked(processor);
            List<FoldCheck.Difference> found = check.differences(view, reached, parked::contains);
            figures.put(view.name(), reached);
            found.forEach(it -> differences.add(difference(view, it)));
        }
        return new Part("views", figures, differences);
    }

    private Set<String> parked(String processor) {
        return new HashSet<>(
                jdbc.queryForList(
                        "SELECT sequence_identifier FROM dead_letter_entry"
                                + " WHERE processing_group = ?",
                        String.class,
                        processor));
    }

    private static Difference difference(View view, FoldCheck.Difference it) {
        Harm harm =
                it.stored() == null
                        ? Harm.DELETED
                        : it.folded() == null ? Harm.INSERTED : Harm.EDITED;
        return new Difference(
                harm,
                null,
                view.name()
                        + " of "
                        + it.aggregate()
                        + ": row "
                        + it.kind()
                        + " "
                        + it.key()
                        + " is not what the log makes it");
    }
}
