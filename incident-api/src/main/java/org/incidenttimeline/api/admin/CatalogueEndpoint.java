package org.incidenttimeline.api.admin;

import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.channel.command.RegisterChannel;
import org.incidenttimeline.core.channel.command.RetireChannel;
import org.incidenttimeline.core.channel.command.ReviseChannel;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The channel catalogue: what the company can trade and serve through. */
@RestController
@RequestMapping("/api/v1/channels")
class CatalogueEndpoint {

    private final Answers answers;

    CatalogueEndpoint(Answers answers) {
        this.answers = answers;
    }

    record Registration(
            ChannelId channel,
            Map<LanguageTag, String> names,
            String group,
            int order,
            ChannelAudience audience,
            @Nullable DailyTrade usualDailyTrade) {

        RegisterChannel wish() {
            return new RegisterChannel(channel, names, group, order, audience, usualDailyTrade);
        }
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> register(
            @RequestBody Registration form, Envelope envelope) {
        return answers.to(form.wish(), envelope);
    }

    record Revision(
            Map<LanguageTag, String> names,
            String group,
            int order,
            @Nullable DailyTrade usualDailyTrade) {

        ReviseChannel on(ChannelId channel) {
            return new ReviseChannel(channel, names, group, order, usualDailyTrade);
        }
    }

    @PostMapping("/{channel}/revise")
    ResponseEntity<Map<String, Object>> revise(
            @PathVariable ChannelId channel, @RequestBody Revision form, Envelope envelope) {
        return answers.to(form.on(channel), envelope);
    }

    record Retirement() {}

    @PostMapping("/{channel}/retire")
    ResponseEntity<Map<String, Object>> retire(
            @PathVariable ChannelId channel,
            @RequestBody(required = false) @Nullable Retirement form,
            Envelope envelope) {
        return answers.to(new RetireChannel(channel), envelope);
    }
}
