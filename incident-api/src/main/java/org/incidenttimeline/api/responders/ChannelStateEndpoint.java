package org.incidenttimeline.api.responders;

import java.time.Instant;
import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.incident.command.ConfirmChannelOperating;
import org.incidenttimeline.core.incident.command.DegradeChannel;
import org.incidenttimeline.core.incident.command.MarkChannelUnavailable;
import org.incidenttimeline.core.incident.command.PauseChannel;
import org.incidenttimeline.core.incident.command.RestoreChannel;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of channels within an incident. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
class ChannelStateEndpoint {

    private final Answers answers;

    ChannelStateEndpoint(Answers answers) {
        this.answers = answers;
    }

    record Pause(ChannelId channel, String reason, @Nullable Instant occurredAt) {
        PauseChannel on(IncidentId incident) {
            return new PauseChannel(incident, channel, reason, occurredAt);
        }
    }

    @PostMapping("/pause-channel")
    ResponseEntity<Map<String, Object>> pause(
            @PathVariable IncidentId incident, @RequestBody Pause form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Degradation(ChannelId channel, String note, @Nullable Instant occurredAt) {
        DegradeChannel on(IncidentId incident) {
            return new DegradeChannel(incident, channel, note, occurredAt);
        }
    }

    @PostMapping("/degrade-channel")
    ResponseEntity<Map<String, Object>> degrade(
            @PathVariable IncidentId incident, @RequestBody Degradation form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Failure(ChannelId channel, String note, @Nullable Instant occurredAt) {
        MarkChannelUnavailable on(IncidentId incident) {
            return new MarkChannelUnavailable(incident, channel, note, occurredAt);
        }
    }

    @PostMapping("/mark-channel-unavailable")
    ResponseEntity<Map<String, Object>> markUnavailable(
            @PathVariable IncidentId incident, @RequestBody Failure form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Restoration(ChannelId channel, @Nullable Instant occurredAt) {
        RestoreChannel on(IncidentId incident) {
            return new RestoreChannel(incident, channel, occurredAt);
        }
    }

    @PostMapping("/restore-channel")
    ResponseEntity<Map<String, Object>> restore(
            @PathVariable IncidentId incident, @RequestBody Restoration form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Confirmation(ChannelId channel, @Nullable Instant occurredAt) {
        ConfirmChannelOperating on(IncidentId incident) {
            return new ConfirmChannelOperating(incident, channel, occurredAt);
        }
    }

    @PostMapping("/confirm-channel-operating")
    ResponseEntity<Map<String, Object>> confirmOperating(
            @PathVariable IncidentId incident, @RequestBody Confirmation form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }
}
