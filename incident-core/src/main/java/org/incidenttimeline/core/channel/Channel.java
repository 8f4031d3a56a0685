package org.incidenttimeline.core.channel;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.incidenttimeline.core.channel.command.RegisterChannel;
import org.incidenttimeline.core.channel.command.RetireChannel;
import org.incidenttimeline.core.channel.command.ReviseChannel;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.channel.event.ChannelRegistered;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.channel.event.ChannelRevised;
import org.incidenttimeline.core.channel.refusal.ChannelAlreadyRetired;
import org.incidenttimeline.core.channel.refusal.ChannelCommandRefused;
import org.incidenttimeline.core.channel.refusal.ChannelIdTaken;
import org.incidenttimeline.core.channel.refusal.ChannelLanguageMissing;
import org.incidenttimeline.core.channel.refusal.ChannelLanguageNotOffered;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.jspecify.annotations.Nullable;

/** One entry of the channel catalogue: decides on commands, evolves by events. */
public final class Channel {

    @AggregateIdentifier private @Nullable ChannelId id;
    private @Nullable Description description;
    private boolean retired;

    /** How the channel is described now. */
    private record Description(
            Map<LanguageTag, String> names,
            String group,
            int order,
            ChannelAudience audience,
            @Nullable DailyTrade usualDailyTrade) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterChannel wish, StatementRules rules) {
        requireLanguages(wish.names(), rules);
        Description wished =
                new Description(
                        wish.names(),
                        wish.group(),
                        wish.order(),
                        wish.audience(),
                        wish.usualDailyTrade());
        if (id == null) {
            apply(
                    new ChannelRegistered(
                            wish.channel(),
                            wish.names(),
                            wish.group(),
                            wish.order(),
                            wish.audience(),
                            wish.usualDailyTrade()));
        } else if (retired || !wished.equals(description)) {
            throw new ChannelCommandRefused(new ChannelIdTaken(wish.channel()));
        }
    }

    @CommandHandler
    void decide(ReviseChannel wish, StatementRules rules) {
        requireInCatalogue(wish.channel());
        requireLanguages(wish.names(), rules);
        ChannelAudience audience = Objects.requireNonNull(description).audience();
        Description wished =
                new Description(
                        wish.names(), wish.group(), wish.order(), audience, wish.usualDailyTrade());
        if (!wished.equals(description)) {
            apply(
                    new ChannelRevised(
                            wish.channel(),
                            wish.names(),
                            wish.group(),
                            wish.order(),
                            audience,
                            wish.usualDailyTrade()));
        }
    }

    @CommandHandler
    void decide(RetireChannel wish) {
        requireInCatalogue(wish.channel());
        apply(new ChannelRetired(wish.channel(), Objects.requireNonNull(description).audience()));
    }

    private void requireInCatalogue(ChannelId channel) {
        if (retired) {
            throw new ChannelCommandRefused(new ChannelAlreadyRetired(channel));
        }
    }

    private static void requireLanguages(Map<LanguageTag, String> names, StatementRules rules) {
        if (!names.containsKey(rules.defaultLanguage())) {
            throw new ChannelCommandRefused(new ChannelLanguageMissing(rules.defaultLanguage()));
        }
        for (LanguageTag language : names.keySet()) {
            if (!rules.languages().contains(language)) {
                throw new ChannelCommandRefused(new ChannelLanguageNotOffered(language));
            }
        }
    }

    @EventSourcingHandler
    void evolve(ChannelEvent fact) {
        id = fact.channel();
        switch (fact) {
            case ChannelRegistered it ->
                    description =
                            new Description(
                                    it.names(),
                                    it.group(),
                                    it.order(),
                                    it.audience(),
                                    it.usualDailyTrade());
            case ChannelRevised it ->
                    description =
                            new Description(
                                    it.names(),
                                    it.group(),
                                    it.order(),
                                    it.audience(),
                                    it.usualDailyTrade());
            case ChannelRetired it -> retired = true;
        }
    }
}
