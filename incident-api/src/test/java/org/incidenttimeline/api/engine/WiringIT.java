package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thoughtworks.xstream.XStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.incidenttimeline.core.incident.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class WiringIT {

    private final Node node;

    WiringIT(Store store) {
        node = Node.shared(store);
    }

    @Test
    void storesEventsThroughJdbcInSpringsTransactions() {
        assertThat(node.get(EventStorageEngine.class))
                .isExactlyInstanceOf(JdbcEventStorageEngine.class);
        assertThat(node.get(EventStore.class)).isExactlyInstanceOf(WakingEventStore.class);
        assertThat(node.get(EventBus.class)).isSameAs(node.get(EventStore.class));
        assertThat(node.get(TransactionManager.class))
                .isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(node.get(TokenStore.class)).isExactlyInstanceOf(JdbcTokenStore.class);
        assertThat(node.get(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(node.get(ListenerInvocationErrorHandler.class))
                .isExactlyInstanceOf(PropagatingErrorHandler.class);
        assertThat(node.get(Catalogue.class)).isExactlyInstanceOf(ChannelStreams.class);
    }

    @Test
    void serialisesEverythingWithOurOwnSerializer() {
        assertThat(node.context().getBeansOfType(Serializer.class).values())
                .allMatch(RecordSerializer.class::isInstance);
        org.axonframework.config.Configuration configuration =
                node.get(org.axonframework.config.Configuration.class);
        assertThat(configuration.serializer()).isInstanceOf(RecordSerializer.class);
        assertThat(configuration.eventSerializer()).isInstanceOf(RecordSerializer.class);
        assertThat(configuration.messageSerializer()).isInstanceOf(RecordSerializer.class);
        assertThat(node.context().getBeansOfType(XStream.class)).isEmpty();
    }

    @Test
    void parksPerProcessorInTheDatabase() {
        EventProcessingConfiguration processing = node.get(EventProcessingConfiguration.class);
        assertThat(ProcessorConfiguration.PROCESSORS)
                .allSatisfy(
                        name -> {
                            assertThat(processing.eventProcessor(name))
                                    .get()
                                    .isInstanceOf(PooledStreamingEventProcessor.class);
                            assertThat(processing.deadLetterQueue(name))
                                    .get()
                                    .isExactlyInstanceOf(JdbcSequencedDeadLetterQueue.class);
                        });
        assertThat(processing.eventProcessors().keySet())
                .containsExactlyInAnyOrderElementsOf(ProcessorConfiguration.PROCESSORS);
    }

    @Test
    void carriesNoConnectorToAServerOfOthers() {
        assertThatThrownBy(
                        () ->
                                Class.forName(
                                        "org.axonframework.axonserver.connector.AxonServerConfiguration"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
