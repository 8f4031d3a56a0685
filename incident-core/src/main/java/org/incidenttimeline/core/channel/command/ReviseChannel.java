package org.incidenttimeline.core.channel.command;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Describe a channel of the catalogue anew, as a whole. */
public record ReviseChannel(
        @TargetAggregateIdentifier ChannelId channel,
        Map<LanguageTag, String> names,
        String group,
        int order,
        @Nullable DailyTrade usualDailyTrade)
        implements ChannelCommand {

    public ReviseChannel {
        channel = Given.required("channel", channel);
        names = Names.checked(names);
        group = Given.line("group", group, Given.NAME);
    }
}
