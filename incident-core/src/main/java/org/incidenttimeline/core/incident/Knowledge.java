package org.incidenttimeline.core.incident;

import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/** What we know: the latest confirmed finding on a subject, or the state of a channel. */
record Knowledge(Findings findings, Channels channels) {

    /**
     * What knowledge says of a claimed value.
     *
     * @param against the suspected or known other value, absent when nothing else is said
     * @param finding the finding that decides, absent for channels and when nothing was found
     */
    record Verdict(Standing standing, @Nullable Value against, @Nullable FindingId finding) {

        static final Verdict UNTOUCHED = new Verdict(Standing.STANDING, null, null);
    }

    /** The known value, or null when nothing is. */
    @Nullable Value of(Subject subject) {
        ChannelId channel = subject.channel();
        return channel == null ? findings.known(subject) : state(channel);
    }

    /** The finding that the known value rests on; null for channels and when nothing is known. */
    @Nullable FindingId source(Subject subject) {
        return subject.channel() == null ? findings.source(subject) : null;
    }

    Verdict on(Subject subject, Value claimed) {
        ChannelId channel = subject.channel();
        if (channel == null) {
            return findings.verdict(subject, claimed);
        }
        Value state = state(channel);
        return state.equals(claimed)
                ? Verdict.UNTOUCHED
                : new Verdict(Standing.CONTRADICTED, state, null);
    }

    private Value state(ChannelId channel) {
        return new Value(channels.state(channel).name());
    }
}
