package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.core.incident.event.IncidentDeclared;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.incidenttimeline.projections.replay.FoldCheck;
import org.incidenttimeline.projections.replay.PublicChanges;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.View;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a store to all that is promised of it at once, whatever had been done to it. */
public final class Whole {

    private final Node node;
    private final EventLog log;

    private Whole(Node node) {
        this.node = node;
        this.log = node.get(EventLog.class);
    }

    /** Waits for the processors of a whole program, then looks. */
    public static void awaited(ConfigurableApplicationContext program) {
        awaited(new Node(program), new Diary());
    }

    /** Waits for the processors of a running node, then looks. */
    static void awaited(Node node, Diary diary) {
        awaited(node, diary, false);
    }

    /**
     * As {@link #awaited(Node, Diary)}.
     *
     * @param late whether something had been parked, and so stands later in the public chain
     */
    static void awaited(Node node, Diary diary, boolean late) {
        Settled.views(node::get);
        check(node, diary, late);
    }

    /** Looks at once; the processors must have read everything. */
    static void check(Node node, Diary diary) {
        check(node, diary, false);
    }

    private static void check(Node node, Diary diary, boolean late) {
        Whole whole = new Whole(node);
        List<RawRow> rows = RawRow.all(node);
        whole.log(rows);
        diary.agreesWith(rows);
        Set<String> parked = new HashSet<>();
        node.get(ParkedSequences.class).all().forEach(it -> parked.add(it.aggregate()));
        whole.views(parked);
        whole.publicChanges();
        whole.publicChain(parked, late);
    }

    private void log(List<RawRow> rows) {
        Map<String, Long> versions = new HashMap<>();
        String time = "";
        for (int at = 0; at < rows.size(); at++) {
            RawRow row = rows.get(at);
            assertThat(row.text("global_index")).isEqualTo(Integer.toString(at + 1));
            assertThat(row.text("time_stamp")).isGreaterThanOrEqualTo(time);
            time = row.text("time_stamp");
            Long version = versions.merge(row.text("aggregate_identifier"), 1L, Long::sum);
            assertThat(row.text("sequence_number")).isEqualTo(Long.toString(version - 1));
        }
        byte[] last = Recomputed.chain(rows);
        byte[] head =
                node.get(JdbcClient.class)
                        .sql("SELECT hash FROM log_head WHERE position = ?")
                        .param(rows.size())
                        .query((row, number) -> row.getBytes(1))
                        .single();
        assertThat(head).isEqualTo(last);
    }

    private void views(Set<String> parked) {
        FoldCheck check = new FoldCheck(node.get(JdbcTemplate.class), log::read);
        long head = log.head();
        for (View view : Views.all()) {
            assertThat(check.differences(view, head, parked::contains)).as(view.name()).isEmpty();
        }
    }

    private void publicChanges() {
        List<PublicChanges.PublicChange> changes =
                node.get(PublicChanges.class).after(0, Integer.MAX_VALUE);
        for (int at = 0; at < changes.size(); at++) {
            assertThat(changes.get(at).number()).isEqualTo(at + 1);
            assertThat(
                            at == 0
                                    || !changes.get(at)
                                            .instant()
                                            .isBefore(changes.get(at - 1).instant()))
                    .as("public time never goes back")
                    .isTrue();
        }
        assertThat(
                        changes.stream()
                                .map(PublicChanges.PublicChange::position)
                                .filter(it -> it != null))
                .as("facts that changed something in public")
                .doesNotHaveDuplicates();
    }

    private void publicChain(Set<String> parked, boolean late) {
        List<ChainEntry> chain = node.get(PublicChain.class).after(0, Integer.MAX_VALUE);
        List<PublicId> told = told(parked);
        assertThat(chain).extracting(ChainEntry::statement).doesNotHaveDuplicates();
        if (parked.isEmpty()) {
            assertThat(chain).extracting(ChainEntry::statement).hasSameElementsAs(told);
        }
        if (parked.isEmpty() && !late) {
            assertThat(chain).extracting(ChainEntry::statement).isEqualTo(told);
        } else {
            assertThat(chain).extracting(ChainEntry::statement).containsAll(told);
        }
        try {
            Verified.chain(
                    chain,
                    node.get(EngineSettings.class).chainName(),
                    StoredJson.MAPPER.writeValueAsString(node.get(SigningKeys.class).jwks()));
        } catch (Exception broken) {
            throw new AssertionError("The public chain is broken", broken);
        }
    }

    /** What was told to the public, in order. */
    private List<PublicId> told(Set<String> parked) {
        List<PublicId> told = new ArrayList<>();
        Set<IncidentId> exercises = new HashSet<>();
        log.read(
                0,
                log.head(),
                fact -> {
                    if (fact instanceof Fact.OfIncident(var _, IncidentDeclared it)
                            && it.exercise()) {
                        exercises.add(it.incident());
                    }
                    if (fact instanceof Fact.OfIncident(var _, StatementPublished it)
                            && it.words().audience().isPublic()
                            && !exercises.contains(it.incident())
                            && !parked.contains(it.incident().toString())) {
                        told.add(it.publicId());
                    }
                });
        return told;
    }
}
