package org.incidenttimeline.api.problem;

import org.incidenttimeline.core.channel.refusal.ChannelAlreadyRetired;
import org.incidenttimeline.core.channel.refusal.ChannelIdTaken;
import org.incidenttimeline.core.channel.refusal.ChannelLanguageMissing;
import org.incidenttimeline.core.channel.refusal.ChannelLanguageNotOffered;
import org.incidenttimeline.core.channel.refusal.ChannelRefusal;

/** What the catalogue of channels refused, as a problem. */
final class CatalogueRefusals {

    private CatalogueRefusals() {}

    static Problem of(ChannelRefusal refusal) {
        return switch (refusal) {
            case ChannelIdTaken it ->
                    Problem.of(
                            ProblemType.CHANNEL_ID_TAKEN,
                            "The channel "
                                    + it.channel().value()
                                    + " is in the catalogue with another content.");
            case ChannelAlreadyRetired it ->
                    Problem.of(
                            ProblemType.CHANNEL_IS_RETIRED,
                            "The channel " + it.channel().value() + " has left the catalogue.");
            case ChannelLanguageMissing it ->
                    Problem.with(
                            ProblemType.DEFAULT_LANGUAGE_MISSING,
                            "names",
                            "must hold the default language " + it.language());
            case ChannelLanguageNotOffered it ->
                    Problem.with(
                            ProblemType.LANGUAGE_NOT_OFFERED,
                            "names." + it.language(),
                            "is in a language that is not offered");
        };
    }
}
