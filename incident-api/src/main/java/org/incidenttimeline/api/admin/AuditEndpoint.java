package org.incidenttimeline.api.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditEntry;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.CsvLine;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log for programs and spreadsheets. */
@RestController
class AuditEndpoint {

    private static final int LONGEST_PAGE = 1000;

    private final AuditLog audit;

    AuditEndpoint(AuditLog audit) {
        this.audit = audit;
    }

    /** Entries in their order. */
    record Entries(List<AuditEntry> entries) {}

    /** The entries behind a number; whoever goes on from the last one misses none. */
    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    Entries entries(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        check(after, limit, LONGEST_PAGE);
        return new Entries(audit.after(after, limit));
    }

    /** The same as a table, all of it unless a limit is given; that is written down too. */
    @GetMapping(path = "/api/v1/audit", produces = "text/csv")
    void table(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "2147483647") int limit,
            HttpServletResponse response)
            throws IOException {
        check(after, limit, Integer.MAX_VALUE);
        audit.add(Deed.of(Act.AUDIT_EXPORTED).with("after", after));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        Writer out = response.getWriter();
        out.write(CsvLine.HEAD);
        long last = after;
        int left = limit;
        List<AuditEntry> page = audit.after(last, Math.min(left, LONGEST_PAGE));
        while (!page.isEmpty()) {
            for (AuditEntry entry : page) {
                out.write(CsvLine.of(entry));
            }
            last = page.getLast().number();
            left -= page.size();
            page = left > 0 ? audit.after(last, Math.min(left, LONGEST_PAGE)) : List.of();
        }
    }

    /** The table for those who follow a link. */
    @GetMapping("/api/v1/audit.csv")
    void file(HttpServletResponse response) throws IOException {
        table(0, Integer.MAX_VALUE, response);
    }

    private static void check(long after, int limit, int most) {
        if (after < 0) {
            throw new InvalidValue("after", "must not be negative");
        }
        if (limit < 1 || limit > most) {
            throw new InvalidValue("limit", "must be 1 to " + most);
        }
    }
}
