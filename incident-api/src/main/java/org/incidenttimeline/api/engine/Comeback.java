package org.incidenttimeline.api.engine;

import java.util.concurrent.CompletableFuture;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets the processors go on as soon as a database that was gone is back. By themselves they would
 * wait the longer the longer it was gone, up to a minute.
 */
@Component
class Comeback {

    private static final Logger LOG = LoggerFactory.getLogger(Comeback.class);

    private final EventLog log;
    private final EventProcessingConfiguration processing;
    private final Progress progress;
    private boolean gone;

    Comeback(EventLog log, EventProcessingConfiguration processing, Progress progress) {
        this.log = log;
        this.processing = processing;
        this.progress = progress;
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        try {
            log.head();
        } catch (DataAccessException | TransactionException unavailable) {
            if (!gone) {
                LOG.warn("The database is gone: {}", unavailable.toString());
            }
            gone = true;
            return;
        }
        if (gone) {
            gone = false;
            LOG.info("The database is back");
            // It may be another one by now, which lacks what this node has seen.
            progress.forget();
            ProcessorConfiguration.PROCESSORS.forEach(this::beginAgain);
        }
    }

    private void beginAgain(String name) {
        processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .filter(it -> it.isError() || it.processingStatus().isEmpty())
                .ifPresent(
                        waiting -> {
                            // Nothing to wait for: should it fail, it goes on when its time comes.
                            CompletableFuture<Void> _ =
                                    waiting.shutdownAsync().thenRun(waiting::start);
                        });
    }
}
