package org.incidenttimeline.api.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.incidenttimeline.api.security.Headers;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;

/**
 * Stands around everything the container does with a request: gives each answer its headers before
 * anything is looked at, and says in our words what the container refuses by itself. Made by the
 * container, by name.
 */
public final class OuterWall extends ErrorReportValve {

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Headers.write(request, response);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Headers.write(request, response);
            response.setContentType("application/problem+json");
            Writer body = response.getReporter();
            if (body != null) {
                body.write(StoredJson.MAPPER.writeValueAsString(problem(status)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // Nobody is there to be told.
            getContainer().getLogger().debug("An answer could not be sent", gone);
        }
    }

    /** The container refuses what it cannot read; its own failures are ours. */
    private static Map<String, Object> problem(int status) {
        Map<String, Object> body =
                Faults.ofStatus(status == 500 || status == 503 ? status : 400).body(null);
        body.put("status", status);
        return body;
    }
}
