package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.core.incident.IncidentStory.ENTRY;
import static org.incidenttimeline.core.incident.IncidentStory.STORES;
import static org.incidenttimeline.core.incident.IncidentStory.firstStatement;
import static org.incidenttimeline.core.incident.IncidentStory.paused;
import static org.incidenttimeline.core.incident.IncidentStory.published;

import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.EntryAlreadyStruck;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.incident.refusal.StatementEntriesStand;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private final Entries entries = Entries.none();

    @Test
    void canBeStruckOnce() {
        entries.add(paused(STORES), ENTRY);
        assertThatCode(() -> entries.requireStrikeable(ENTRY)).doesNotThrowAnyException();

        entries.struck().add(ENTRY);

        refuses(new EntryAlreadyStruck(ENTRY));
    }

    @Test
    void standWhenTheyAreAboutStatements() {
        entries.add(published(firstStatement()), ENTRY);

        refuses(new StatementEntriesStand(ENTRY));
    }

    private void refuses(Refusal refusal) {
        assertThatThrownBy(() -> entries.requireStrikeable(ENTRY))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        it ->
                                org.assertj.core.api.Assertions.assertThat(it.refusal())
                                        .isEqualTo(refusal));
    }
}
