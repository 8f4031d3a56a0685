package org.incidenttimeline.api.engine;

import java.util.LinkedHashSet;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.SerializationException;
import org.incidenttimeline.core.channel.Channel;
import org.incidenttimeline.core.incident.Incident;
import org.incidenttimeline.core.incident.Regimes;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the two aggregates known; core cannot, for it knows no framework's configuration. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    @Bean
    ConfigurerModule aggregates(EngineSettings settings, KeptStates states) {
        return configurer -> {
            configurer.configureAggregate(
                    sourced(Incident.class)
                            .configureCache(c -> states)
                            .configureSnapshotTrigger(c -> snapshots(settings, c.snapshotter())));
            configurer.configureAggregate(sourced(Channel.class));
        };
    }

    private static <A> AggregateConfigurer<A> sourced(Class<A> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(c -> new ExpectedVersion())
                .configureEventStreamFilter(c -> AggregateConfiguration::isReadable);
    }

    /** Deciding on less than all that happened would be wrong, so loading fails. */
    private static boolean isReadable(DomainEventMessage<?> event) {
        try {
            if (event.getPayload() instanceof UnreadableFact unreadable) {
                throw unreadable.asException();
            }
            return true;
        } catch (SerializationException unreadable) {
            // Without the cause, whose message may repeat what is stored.
            throw new UnreadableRecord("Event " + event.getIdentifier() + " cannot be read");
        }
    }

    private static SnapshotTriggerDefinition snapshots(
            EngineSettings settings, Snapshotter snapshotter) {
        return settings.snapshotEvery() == 0
                ? NoSnapshotTriggerDefinition.INSTANCE
                : new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotEvery());
    }

    @Bean
    Snapshotter snapshotter(
            EventStore store,
            TransactionManager transactions,
            ParameterResolverFactory parameters,
            org.axonframework.config.Configuration configuration) {
        return AggregateSnapshotter.builder()
                .eventStore(store)
                .transactionManager(transactions)
                .parameterResolverFactory(parameters)
                .repositoryProvider(configuration::repository)
                .aggregateFactories(
                        new GenericAggregateFactory<>(
                                AnnotatedAggregateMetaModelFactory.inspectAggregate(
                                        Incident.class, parameters)))
                .executor(work -> Thread.ofPlatform().daemon().name("snapshot").start(work))
                .build();
    }

    @Bean
    StatementRules statementRules(EngineSettings settings) {
        LinkedHashSet<LanguageTag> languages = new LinkedHashSet<>();
        settings.languages().forEach(tag -> languages.add(new LanguageTag(tag)));
        return new StatementRules(languages.getFirst(), languages, settings.approvals());
    }

    @Bean
    Regimes regimes(EngineSettings settings) {
        return Regimes.shipped(settings.siteTimeZone());
    }
}
