package org.incidenttimeline.api.engine;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.incidenttimeline.core.incident.Incident;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The one serializer of everything stored: events under their wire names, snapshots under a name of
 * ours, the framework's own tokens and metadata under theirs. No other class name is ever loaded;
 * an unknown one is read as an {@link UnreadableFact}.
 */
final class RecordSerializer extends Jackson3Serializer {

    private static final String SNAPSHOT = "snapshot.incident";
    private static final String FRAMEWORK = "org.axonframework.";

    private final WireNames names;

    private RecordSerializer(Builder builder, WireNames names) {
        super(builder);
        this.names = names;
    }

    static RecordSerializer with(WireNames names) {
        Builder builder =
                Jackson3Serializer.builder()
                        .revisionResolver(new AnnotationRevisionResolver())
                        .jsonMapperBuilderCustomizer(
                                json ->
                                        StoredJson.strict(json)
                                                .polymorphicTypeValidator(
                                                        BasicPolymorphicTypeValidator.builder()
                                                                .allowIfSubType(FRAMEWORK)
                                                                .build()));
        return new RecordSerializer(builder, names);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public SerializedType typeForClass(@Nullable Class type) {
        SerializedType name = type == null ? null : names.nameOf(type);
        if (name != null) {
            return name;
        }
        if (type == Incident.class) {
            return new SimpleSerializedType(SNAPSHOT, getRevisionResolver().revisionOf(type));
        }
        if (type == null || type.getName().startsWith(FRAMEWORK)) {
            return super.typeForClass(type);
        }
        throw new SerializationException(type.getName() + " is not on the list of what is stored");
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().equals(SNAPSHOT)) {
            return Incident.class;
        }
        if (SerializedType.emptyType().equals(type) || type.getName().startsWith(FRAMEWORK)) {
            return super.classForType(type);
        }
        Class<?> event = names.classOf(type);
        return event == null ? UnreadableFact.class : event;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the framework declares it
    public <S, T> T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        return classForType(type) == UnreadableFact.class
                ? (T) new UnreadableFact(type.getName(), type.getRevision())
                : super.deserialize(stored);
    }
}
