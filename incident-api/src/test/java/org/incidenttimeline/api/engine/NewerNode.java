package org.incidenttimeline.api.engine;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.incidenttimeline.core.incident.event.CommentaryRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** A node of a later release, which writes commentary as revision 2 and reads 1 and 2. */
final class NewerNode {

    private static final String COMMENTARY = "incident.commentary-recorded";

    private NewerNode() {}

    static Node started(String[] store) {
        return Node.started(new Class<?>[] {Release.class}, store);
    }

    /** No stereotype, so that no other test finds it. */
    static class Release {
        @Bean
        static BeanPostProcessor newerSerializer() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof RecordSerializer known ? new Newer(known) : bean;
                }
            };
        }
    }

    private record Newer(Serializer known) implements Serializer {

        @Override
        public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
            SerializedObject<T> written = known.serialize(object, form);
            return object instanceof CommentaryRecorded
                    ? new SimpleSerializedObject<>(
                            written.getData(), written.getContentType(), COMMENTARY, "2")
                    : written;
        }

        @Override
        @SuppressWarnings("rawtypes") // as the framework declares it
        public SerializedType typeForClass(@Nullable Class type) {
            return type == CommentaryRecorded.class
                    ? new SimpleSerializedType(COMMENTARY, "2")
                    : known.typeForClass(type);
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the framework declares it
        public <S, T> T deserialize(SerializedObject<S> stored) {
            return known.deserialize(
                    new SimpleSerializedObject<>(
                            stored.getData(), stored.getContentType(), asKnown(stored.getType())));
        }

        @Override
        @SuppressWarnings("rawtypes") // as the framework declares it
        public Class classForType(SerializedType type) {
            return known.classForType(asKnown(type));
        }

        private static SerializedType asKnown(SerializedType type) {
            return type.getName().equals(COMMENTARY) && "2".equals(type.getRevision())
                    ? new SimpleSerializedType(COMMENTARY, "1")
                    : type;
        }

        @Override
        public <T> boolean canSerializeTo(Class<T> form) {
            return known.canSerializeTo(form);
        }

        @Override
        public Converter getConverter() {
            return known.getConverter();
        }
    }
}
