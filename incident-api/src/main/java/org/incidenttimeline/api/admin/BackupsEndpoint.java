package org.incidenttimeline.api.admin;

import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.api.engine.Backup;
import org.incidenttimeline.api.engine.Backups;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemFound;
import org.incidenttimeline.api.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies of an embedded record, made while it is in use. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupsEndpoint {

    private final Backups backups;
    private final AuditLog audit;

    BackupsEndpoint(Backups backups, AuditLog audit) {
        this.backups = backups;
        this.audit = audit;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Backup make() {
        return switch (backups.make()) {
            case Backups.Outcome.Made(Backup backup) -> {
                audit.add(Deed.of(Act.BACKUP_MADE).with("position", backup.position()));
                yield backup;
            }
            case Backups.Outcome.OnServer() ->
                    throw refused(
                            ProblemType.BACKUPS_NOT_SET_UP,
                            "The record is in PostgreSQL: docker/backup/backup.sh copies it from"
                                    + " there.");
            case Backups.Outcome.NoDirectory() ->
                    throw refused(
                            ProblemType.BACKUPS_NOT_SET_UP,
                            "INCIDENT_BACKUP_DIR names no directory for them.");
            case Backups.Outcome.Busy() ->
                    throw refused(ProblemType.BACKUP_RUNNING, "Wait until that one is finished.");
            case Backups.Outcome.Failed() ->
                    throw refused(
                            ProblemType.BACKUP_FAILED,
                            "Nothing is left of it; why, is logged. Earlier ones are as they were.");
        };
    }

    private static ProblemFound refused(ProblemType type, String detail) {
        return new ProblemFound(Problem.of(type, detail));
    }
}
