package org.incidenttimeline.api.engine;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds the aggregate of a command, and the version its client believes it to have. */
final class ExpectedVersion implements CommandTargetResolver {

    static final String KEY = "expectedVersion";

    private final CommandTargetResolver byAnnotation =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        VersionedAggregateIdentifier target = byAnnotation.resolveTarget(command);
        String expected = (@Nullable String) command.getMetaData().get(KEY);
        // Ours is the number of events, the framework's the number of the last one.
        return expected == null
                ? target
                : new VersionedAggregateIdentifier(
                        target.getIdentifierValue(), Long.parseLong(expected) - 1);
    }
}
