package org.incidenttimeline.core.vocabulary;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives {@code decide} its {@link Actor} from the metadata of the command; found by the framework.
 */
public final class ActorResolvers implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Actor> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Actor.class ? new FromMetaData() : null;
    }

    private static final class FromMetaData implements ParameterResolver<Actor> {

        @Override
        public Actor resolveParameterValue(Message<?> message) {
            MetaData data = message.getMetaData();
            return new Actor(
                    text(data, "actor"),
                    ActorKind.valueOf(text(data, "kind")),
                    roles(text(data, "roles")),
                    text(data, "requestId"));
        }

        private static String text(MetaData data, String key) {
            return Objects.requireNonNull((String) data.get(key), key);
        }

        private static Set<Role> roles(String names) {
            return Arrays.stream(names.split(",", -1))
                    .filter(name -> !name.isEmpty())
                    .map(Role::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey("actor");
        }
    }
}
