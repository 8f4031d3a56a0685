package org.incidenttimeline.projections.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidenttimeline.projections.record.StatementRow.CorrectedBy;
import org.incidenttimeline.projections.record.StatementRow.FailedSchedule;
import org.incidenttimeline.projections.record.StatementRow.ScheduleNow;
import org.incidenttimeline.projections.record.StatementRow.StatementNow;
import org.incidenttimeline.projections.record.StatementRow.TakenBack;
import org.incidenttimeline.projections.record.StatementRow.UrgentNow;
import org.incidenttimeline.projections.rows.ReadRows;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** The statements of one incident as they are answered, each with what became of it. */
record StatementAnswers(
        Map<String, ScheduleNow> schedules,
        Map<String, FailedSchedule> failures,
        Map<String, CorrectedBy> corrections,
        Map<String, TakenBack> withdrawals,
        Map<String, UrgentNow> urgent) {

    static StatementAnswers of(ReadRows rows, String aggregate) {
        return new StatementAnswers(
                byStatement(ScheduleNow.class, rows, aggregate),
                byStatement(FailedSchedule.class, rows, aggregate),
                byStatement(CorrectedBy.class, rows, aggregate),
                byStatement(TakenBack.class, rows, aggregate),
                byStatement(UrgentNow.class, rows, aggregate));
    }

    static <R extends Row> Map<String, R> byStatement(
            Class<R> kind, ReadRows rows, String aggregate) {
        return rows.all(kind, aggregate).stream().collect(Collectors.toMap(Row::key, it -> it));
    }

    List<RecordAnswer.Statement> answer(List<StatementNow> statements) {
        return statements.stream().map(this::answer).toList();
    }

    RecordAnswer.Statement answer(StatementNow it) {
        var publication = it.publication();
        CorrectedBy corrected = corrections.get(it.key());
        return new RecordAnswer.Statement(
                it.statement(),
                it.state(),
                it.since(),
                it.audience(),
                it.author(),
                it.editors(),
                it.publicHash(),
                it.contentHash(),
                it.approvals().stream()
                        .map(
                                given ->
                                        new RecordAnswer.Approved(
                                                given.by(), given.contentHash(), given.at()))
                        .toList(),
                it.draftedAt(),
                publication == null ? null : publication.publicId(),
                publication == null ? null : publication.by(),
                schedule(schedules.get(it.key())),
                failure(failures.get(it.key())),
                corrected == null ? null : corrected.correction(),
                withdrawal(withdrawals.get(it.key())),
                urgent(urgent.get(it.key())));
    }

    private static RecordAnswer.@Nullable Schedule schedule(@Nullable ScheduleNow it) {
        return it == null ? null : new RecordAnswer.Schedule(it.at(), it.by());
    }

    private static RecordAnswer.@Nullable Failure failure(@Nullable FailedSchedule it) {
        return it == null ? null : new RecordAnswer.Failure(it.failure(), it.refusal(), it.at());
    }

    private static RecordAnswer.@Nullable Withdrawal withdrawal(@Nullable TakenBack it) {
        return it == null ? null : new RecordAnswer.Withdrawal(it.reason(), it.by(), it.at());
    }

    private static RecordAnswer.@Nullable Urgent urgent(@Nullable UrgentNow it) {
        if (it == null) {
            return null;
        }
        var review = it.review();
        return new RecordAnswer.Urgent(
                it.reason(),
                it.by(),
                review == null,
                review == null ? null : review.verdict(),
                review == null ? null : review.note(),
                review == null ? null : review.by(),
                review == null ? null : review.at());
    }
}
