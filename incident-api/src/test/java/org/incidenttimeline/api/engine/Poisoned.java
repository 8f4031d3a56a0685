package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.projections.replay.LiveViews;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node with incidents that are sound, and one whose stored events are harmed. */
final class Poisoned implements AutoCloseable {

    /** What was parked enters the public chain when it is tried again, behind what came later. */
    private static final boolean LATE = true;

    private static final Set<String> THROWING = new HashSet<>();

    /** No stereotype, so that no other test finds it. */
    static class Throwing {
        @Bean
        ViewFeed viewFeed(LiveViews views, Progress progress) {
            return new ViewFeed(views, progress) {
                @Override
                void hand(String processor, EventMessage<?> message) {
                    if (THROWING.contains(message.getIdentifier())) {
                        throw new IllegalStateException("secret words");
                    }
                    super.hand(processor, message);
                }
            };
        }
    }

    private final Node node;
    private final Commands commands;
    private final Statements statements;
    private final ParkedSequences parked;
    private final JdbcClient jdbc;

    Poisoned(Store store) {
        node = Node.started(new Class<?>[] {Throwing.class}, store.fresh());
        commands = node.get(Commands.class);
        statements = new Statements(commands, node.get(EventLog.class));
        parked = node.get(ParkedSequences.class);
        jdbc = node.get(JdbcClient.class);
    }

    @Override
    public void close() {
        node.close();
    }

    /** Harms one event; its incident alone waits, and goes on in order once it is mended. */
    void harmed(String kind, long sequence, String column, String harm) {
        pauseProcessors();
        IncidentId broken = written();
        IncidentId sound = written();
        Object original = harm(broken, sequence, column, harm);
        resumeProcessors();
        commands.give(comment(sound), ENVELOPE);

        Settled.views(node::get);
        assertThat(parked.all())
                .as(kind)
                .extracting(ParkedSequence::processor)
                .contains(LiveViews.PUBLIC_VIEWS, LiveViews.INTERNAL_VIEWS)
                .doesNotHaveDuplicates();
        theRestGoesOn(broken);
        for (ParkedSequence it : parked.all()) {
            assertThat(parked.retry(it.id())).as(kind).isEqualTo(Retry.STILL_PARKED);
        }

        mend(broken, sequence, column, original);
        allGoesOnAgain();
    }

    /** Has the views throw at one event, and then handle it. */
    void thrownAt() {
        pauseProcessors();
        IncidentId broken = written();
        String event =
                jdbc.sql(
                                "SELECT event_identifier FROM domain_event_entry"
                                        + " WHERE aggregate_identifier = ? AND sequence_number = 1")
                        .param(broken.toString())
                        .query(String.class)
                        .single();
        THROWING.add(event);
        resumeProcessors();

        Settled.views(node::get);
        assertThat(parked.all())
                .extracting(ParkedSequence::processor)
                .containsExactlyInAnyOrder(LiveViews.PUBLIC_VIEWS, LiveViews.INTERNAL_VIEWS);
        theRestGoesOn(broken);
        THROWING.clear();
        allGoesOnAgain();
    }

    private void pauseProcessors() {
        processors().forEach(EventProcessor::shutDown);
    }

    private void resumeProcessors() {
        processors().forEach(EventProcessor::start);
    }

    private Iterable<EventProcessor> processors() {
        return node.get(EventProcessingConfiguration.class).eventProcessors().values();
    }

    /** An incident with a comment and a published statement. */
    private IncidentId written() {
        IncidentId incident = IncidentId.random();
        commands.give(declare(incident), ENVELOPE);
        commands.give(comment(incident), ENVELOPE);
        statements.published(incident, Statements.draft("Words"));
        return incident;
    }

    private Object harm(IncidentId incident, long sequence, String column, String harm) {
        Map<String, @Nullable Object> row =
                jdbc.sql(
                                "SELECT * FROM domain_event_entry"
                                        + " WHERE aggregate_identifier = ? AND sequence_number = ?")
                        .params(incident.toString(), sequence)
                        .query()
                        .singleRow();
        Object original = Objects.requireNonNull(row.get(column));
        set("domain_event_entry", incident, sequence, column, like(original, harm));
        return original;
    }

    private static Object like(Object original, String harm) {
        return original instanceof String ? harm : harm.getBytes(StandardCharsets.UTF_8);
    }

    private void mend(IncidentId incident, long sequence, String column, Object original) {
        for (String table : List.of("domain_event_entry", "dead_letter_entry")) {
            set(table, incident, sequence, column, original);
        }
    }

    private void set(
            String table, IncidentId incident, long sequence, String column, Object value) {
        jdbc.sql(
                        "UPDATE %s SET %s = ? WHERE aggregate_identifier = ? AND sequence_number = ?"
                                .formatted(table, column))
                .params(value, incident.toString(), sequence)
                .update();
    }

    private void theRestGoesOn(IncidentId broken) {
        assertThat(parked.all())
                .allSatisfy(
                        it -> {
                            assertThat(it.aggregate()).isEqualTo(broken.toString());
                            assertThat(it.cause()).doesNotContain("secret");
                        });
        assertThat(Objects.requireNonNull(node.get(ParkedHealth.class).health()).getStatus())
                .isEqualTo(new Status("DEGRADED"));
    }

    private void allGoesOnAgain() {
        for (ParkedSequence it : parked.all()) {
            assertThat(parked.retry(it.id())).isEqualTo(Retry.RESUMED);
        }
        assertThat(parked.all()).isEmpty();
        assertThat(Objects.requireNonNull(node.get(ParkedHealth.class).health()).getStatus())
                .isEqualTo(Status.UP);
        Whole.awaited(node, new Diary(), LATE);
    }
}
