package org.incidenttimeline.api.engine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Begins nothing that is due once the program ends, and lets what has begun end by itself. */
@Component
class ScheduledWork {

    private final ObjectProvider<ThreadPoolTaskScheduler> schedulers;

    ScheduledWork(ObjectProvider<ThreadPoolTaskScheduler> schedulers) {
        this.schedulers = schedulers;
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        schedulers.forEach(ThreadPoolTaskScheduler::initiateShutdown);
    }
}
