package org.incidenttimeline.api.comms;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.incident.command.ReviseStatement;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.core.vocabulary.Subject;
import org.junit.jupiter.api.Test;

/** What an author may leave out of a statement. */
class DraftFormTest {

    private static final IncidentId INCIDENT = IncidentId.random();
    private static final String TEXTS = "\"texts\":{\"en\":{\"headline\":\"H\",\"body\":\"B\"}}";

    @Test
    void needsNoMoreThanTexts() {
        DraftStatement wish = form("{" + TEXTS + "}").on(INCIDENT);

        Draft draft = wish.draft();
        assertThat(wish.incident()).isEqualTo(INCIDENT);
        assertThat(draft.audience()).isEqualTo(StatementAudience.CUSTOMERS);
        assertThat(draft.outlets()).isEmpty();
        assertThat(draft.claims()).isEmpty();
        assertThat(draft.corrects()).isEmpty();
        assertThat(draft.publicTitle()).isNull();
    }

    @Test
    void makesTheIdsThatWereLeftOut() {
        String body =
                """
                {%s,
                 "commitments":[{"words":{"en":"We will tell you"},"subject":"customer-action"}],
                 "guidance":[{"words":{"en":"Do nothing"}}]}
                """
                        .formatted(TEXTS);

        Draft first = form(body).on(INCIDENT).draft();
        Draft second = form(body).on(INCIDENT).draft();

        assertThat(first.commitments().getFirst().subject())
                .isEqualTo(new Subject("customer-action"));
        assertThat(first.guidance().getFirst().channels()).isEmpty();
        assertThat(first.commitments().getFirst().commitment())
                .isNotEqualTo(second.commitments().getFirst().commitment());
    }

    @Test
    void keepsTheIdsThatWereBrought() {
        String id = "0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e";

        DraftStatement wish = form("{\"statement\":\"%s\",%s}".formatted(id, TEXTS)).on(INCIDENT);

        assertThat(wish.statement()).hasToString(id);
    }

    @Test
    void revisesTheWholeContent() {
        ReviseStatement wish =
                StoredJson.MAPPER
                        .readValue(
                                """
                                {"statement":"0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e",
                                 "basedOnHash":"%s",%s,"audience":"PRESS"}
                                """
                                        .formatted("a".repeat(64), TEXTS),
                                RevisionForm.class)
                        .on(INCIDENT);

        assertThat(wish.basedOnHash().value()).isEqualTo("a".repeat(64));
        assertThat(wish.draft().audience()).isEqualTo(StatementAudience.PRESS);
    }

    private static DraftForm form(String body) {
        return StoredJson.MAPPER.readValue(body, DraftForm.class);
    }
}
