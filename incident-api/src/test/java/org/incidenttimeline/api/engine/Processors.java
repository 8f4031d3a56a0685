package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The processors of a node, rebuilt from their parts so that they work only when a test lets time
 * pass, on its own thread, and can be born and die many times.
 */
final class Processors {

    private static final int LONGEST = 500;

    private final Node node;
    private final Random chance;
    private Tasks tasks = new Tasks();
    private List<PooledStreamingEventProcessor> running = List.of();

    Processors(Node node, Random chance) {
        this.node = node;
        this.chance = chance;
    }

    /** Those that the node itself began work on threads of their own. */
    static void stopThoseOf(Node node) {
        node.get(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    void start() {
        tasks = new Tasks();
        running = ProcessorConfiguration.PROCESSORS.stream().map(this::started).toList();
    }

    private PooledStreamingEventProcessor started(String name) {
        EventHandlerInvoker invoker = invoker(name);
        // What an earlier process had in memory is gone.
        invoker.segmentReleased(Segment.ROOT_SEGMENT);
        PooledStreamingEventProcessor processor =
                PooledStreamingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(invoker)
                        .messageSource(node.get(WakingEventStore.class))
                        .tokenStore(node.get(TokenStore.class))
                        .transactionManager(node.get(TransactionManager.class))
                        .coordinatorExecutor(tasks)
                        .workerExecutor(tasks)
                        .clock(tasks.clock())
                        .initialSegmentCount(1)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .batchSize(1 + chance.nextInt(20))
                        .build();
        processor.start();
        return processor;
    }

    private EventHandlerInvoker invoker(String name) {
        Object processor =
                node.get(EventProcessingConfiguration.class).eventProcessor(name).orElseThrow();
        return Objects.requireNonNull(
                (EventHandlerInvoker)
                        ReflectionTestUtils.invokeMethod(processor, "eventHandlerInvoker"));
    }

    void pass(Duration time) {
        tasks.pass(time);
    }

    /** In order. */
    void stop() {
        List<CompletableFuture<Void>> ends = end();
        tasks.pass(Duration.ofSeconds(1));
        assertThat(ends).allMatch(CompletableFuture::isDone);
    }

    /** In any order; the database hears nothing of it. */
    void vanish() {
        end();
        tasks.pass(Duration.ofSeconds(1));
    }

    private List<CompletableFuture<Void>> end() {
        return running.stream().map(PooledStreamingEventProcessor::shutdownAsync).toList();
    }

    /** Those that have stopped begin again somewhere before where they were. */
    void setBack(Random by) {
        TokenStore tokens = node.get(TokenStore.class);
        for (String name : ProcessorConfiguration.PROCESSORS) {
            long reached = node.get(Progress.class).reachedBy(name);
            long to = reached == 0 ? 0 : by.nextLong(reached);
            node.get(TransactionManager.class)
                    .executeInTransaction(
                            () -> {
                                tokens.fetchToken(name, Segment.ROOT_SEGMENT.getSegmentId());
                                tokens.storeToken(
                                        GapAwareTrackingToken.newInstance(to, Set.of()), name, 0);
                                tokens.releaseClaim(name, 0);
                            });
        }
    }

    void catchUp() {
        long head = node.get(EventLog.class).head();
        for (int patience = 0; patience < LONGEST && !reached(head); patience++) {
            tasks.pass(Duration.ofSeconds(1));
        }
        assertThat(reached(head)).as("processors caught up").isTrue();
    }

    private boolean reached(long head) {
        return ProcessorConfiguration.PROCESSORS.stream()
                .allMatch(name -> node.get(Progress.class).reachedBy(name) >= head);
    }
}
