package org.incidenttimeline.core.channel.command;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Enter a channel in the catalogue; its audience never changes. */
public record RegisterChannel(
        @TargetAggregateIdentifier ChannelId channel,
        Map<LanguageTag, String> names,
        String group,
        int order,
        ChannelAudience audience,
        @Nullable DailyTrade usualDailyTrade)
        implements ChannelCommand {

    public RegisterChannel {
        channel = Given.required("channel", channel);
        names = Names.checked(names);
        group = Given.line("group", group, Given.NAME);
        audience = Given.required("audience", audience);
    }
}
