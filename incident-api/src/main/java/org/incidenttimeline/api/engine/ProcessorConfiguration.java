package org.incidenttimeline.api.engine;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.incidenttimeline.projections.replay.LiveViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Wires the processors that feed the views and the public chain, and where they park what they
 * cannot handle.
 */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    static final List<String> PROCESSORS = Backlogs.PROCESSORS;

    private static final int MOST_PARKED = 100_000;

    @Bean
    LiveViews liveViews(JdbcTemplate jdbc) {
        return new LiveViews(jdbc);
    }

    @Bean
    ConfigurerModule processors() {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            for (String name : PROCESSORS) {
                processing.registerDeadLetterPolicy(name, c -> new ParkingPolicy());
                // From the first event on: there is no replay to tell from the rest.
                processing.registerPooledStreamingEventProcessorConfiguration(
                        name,
                        (c, builder) ->
                                builder.initialToken(StreamableMessageSource::createTailToken));
            }
        };
    }

    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueues(
            EventProcessorProperties properties,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer) {
        return new DeadLetterQueueProviderConfigurerModule(
                properties, group -> c -> queue(group, connections, transactions, serializer));
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> queue(
            String group,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(Tables.DEAD_LETTERS)
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .statementFactory(PagedDeadLetters.with(serializer))
                .maxSequences(MOST_PARKED)
                .maxSequenceSize(MOST_PARKED)
                .build();
    }
}
