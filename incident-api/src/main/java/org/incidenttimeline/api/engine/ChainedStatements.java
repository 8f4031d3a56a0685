package org.incidenttimeline.api.engine;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.incidenttimeline.api.signing.SigningKey;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.incident.event.IncidentDeclared;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.projections.publicchain.ChainLink;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.incidenttimeline.projections.publicchain.PublicDocument;
import org.springframework.stereotype.Component;

/**
 * Signs every statement to the public and enters it into the public chain, once. Exercises and
 * words for colleagues never enter.
 */
@Component
@ProcessingGroup(PublicChain.PROCESSOR)
class ChainedStatements {

    private final PublicChain chain;
    private final SigningKey key;
    private final String name;
    private final EventLog log;
    private final Progress progress;

    ChainedStatements(
            PublicChain chain,
            SigningKeys keys,
            EngineSettings settings,
            EventLog log,
            Progress progress) {
        this.chain = chain;
        this.key = keys.current();
        this.name = settings.chainName();
        this.log = log;
        this.progress = progress;
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message) {
        if (event instanceof StatementPublished published
                && published.words().audience().isPublic()
                && chain.of(published.publicId()) == null) {
            enter(published, message.getTimestamp());
        }
        handled(message);
    }

    /** Nothing to sign, but an event that has no handler would leave the token behind. */
    @EventHandler
    void on(ChannelEvent event, EventMessage<?> message) {
        handled(message);
    }

    @EventHandler
    void on(UnreadableFact event) {
        throw event.asException();
    }

    private void handled(EventMessage<?> message) {
        progress.handledOnceCommitted(PublicChain.PROCESSOR, Facts.positionOf(message));
    }

    private void enter(StatementPublished published, Instant recordedAt) {
        IncidentDeclared declared = log.declarationOf(published.incident());
        if (declared.exercise()) {
            return;
        }
        PublicDocument document = PublicDocument.of(declared.publicId(), recordedAt, published);
        String body = document.body();
        ChainLink link = ChainLink.behind(chain.last(), body);
        chain.append(link, document, key.jws(body), key.note(name, link.checkpoint(name)));
    }
}
