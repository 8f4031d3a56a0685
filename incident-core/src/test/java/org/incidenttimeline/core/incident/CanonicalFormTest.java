package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.incident.IncidentStory.*;

import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

    /** Both recomputed with another JSON library and SHA-256 than ours. */
    @Test
    void neverChangesForWordsOncePublished() {
        assertThat(publicHash(firstStatement()).value())
                .isEqualTo("a8e3e672ec20c3a54ce1f8f54874e64d2f742cc693bac7dea70816ff0673117a");
        assertThat(contentHash(firstStatement()).value())
                .isEqualTo("1f192c184242ae9b0163aba41cf768e6bbff7b101e5da25b8f015678482a42fe");
    }

    @Test
    void isTheSameForEveryUnicodeFormAndLineEnd() {
        Draft composed = written("Café", "One\nTwo");
        Draft decomposed = written("Cafe\u0301", "One\r\nTwo");
        Draft old = written("Café", "One\rTwo");

        assertThat(contentHash(decomposed)).isEqualTo(contentHash(composed));
        assertThat(contentHash(old)).isEqualTo(contentHash(composed));
    }

    @Test
    void isTheSameForEveryOrderOfASet() {
        Claim stores = new Claim(new Subject("channel:stores"), new Value("OPERATING"));
        Claim action = new Claim(CUSTOMER_ACTION, NONE_NEEDED);

        assertThat(contentHash(claiming(List.of(stores, action))))
                .isEqualTo(contentHash(claiming(List.of(action, stores))));
    }

    @Test
    void differsForTheContentButNotThePublicWordsWhenAClaimIsAdded() {
        Draft plain = claiming(List.of());
        Draft claiming = claiming(List.of(new Claim(CUSTOMER_ACTION, NONE_NEEDED)));

        assertThat(publicHash(claiming)).isEqualTo(publicHash(plain));
        assertThat(contentHash(claiming)).isNotEqualTo(contentHash(plain));
    }

    @Test
    void differsWhenOneCharacterOfOneLanguageDiffers() {
        assertThat(publicHash(written("Hello", "Words.")))
                .isNotEqualTo(publicHash(written("Hello", "Words!")));
    }

    @Test
    void derivesTheWordsOfEveryOutlet() {
        Map<Outlet, Map<LanguageTag, String>> outlets =
                PublicForm.of(
                                written(
                                        "Stores are open",
                                        "Our **stores** are [open](https://x.example)."),
                                it -> PUBLIC_ID)
                        .outlets();

        assertThat(outlets).containsOnlyKeys(Outlet.values());
        assertThat(outlets.get(Outlet.SOCIAL)).containsEntry(EN, "Stores are open");
        assertThat(outlets.get(Outlet.EMAIL))
                .containsEntry(EN, "Our stores are \"open\" (https://x.example).");
    }

    private static Draft written(String headline, String body) {
        return checked(
                new Draft(
                        null,
                        Map.of(EN, new StatementText(headline, body)),
                        Map.of(),
                        StatementAudience.CUSTOMERS,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null));
    }

    private static Draft claiming(List<Claim> claims) {
        Draft plain = written("Hello", "Words.");
        return checked(
                new Draft(
                        null,
                        plain.texts(),
                        Map.of(),
                        plain.audience(),
                        claims,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null));
    }

    private static Draft checked(Draft draft) {
        return new DraftStatement(INCIDENT, STATEMENT, draft).draft();
    }
}
