package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.core.incident.IncidentStory.*;

import org.incidenttimeline.core.incident.command.AssessImpact;
import org.incidenttimeline.core.incident.command.EngageParty;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.incident.command.RecordFinding;
import org.incidenttimeline.core.incident.command.ReviseFinding;
import org.incidenttimeline.core.incident.event.CommentaryRecorded;
import org.incidenttimeline.core.incident.event.FindingRevised;
import org.incidenttimeline.core.incident.event.ImpactAssessed;
import org.incidenttimeline.core.incident.event.PartyEngaged;
import org.incidenttimeline.core.incident.refusal.AssessmentIdTaken;
import org.incidenttimeline.core.incident.refusal.CommentaryIdTaken;
import org.incidenttimeline.core.incident.refusal.FindingIdTaken;
import org.incidenttimeline.core.incident.refusal.FindingUnchanged;
import org.incidenttimeline.core.incident.refusal.PartyAlreadyEngaged;
import org.incidenttimeline.core.incident.refusal.UnknownChannel;
import org.incidenttimeline.core.incident.refusal.UnknownFinding;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Measure;
import org.incidenttimeline.core.vocabulary.PartyId;
import org.incidenttimeline.core.vocabulary.PartyRole;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private static final Value SOME_TAKEN = new Value("SOME_TAKEN");
    private static final Value NO_SIGN_OF_LOSS = new Value("NO_SIGN_OF_LOSS");

    private static RecordFinding find(Subject subject) {
        return new RecordFinding(
                INCIDENT,
                FINDING,
                subject,
                SOME_TAKEN,
                Certainty.CONFIRMED,
                "copies of order history",
                "forensics",
                true,
                BEGAN);
    }

    private static AssessImpact assess(ChannelId channel, String low, String high, String unit) {
        return new AssessImpact(
                INCIDENT,
                ASSESSMENT,
                channel,
                Measure.TRADE_PER_DAY,
                amount(low),
                amount(high),
                unit,
                "our own round assumption",
                null);
    }

    @Test
    void recordsAFindingAfterResolutionToo() {
        atNoon().given(declared(), resolved())
                .when(find(CUSTOMER_DATA))
                .expectEvents(found(SOME_TAKEN, Certainty.CONFIRMED));
    }

    @Test
    void refusesAFindingIdThatIsTaken() {
        atNoon().given(declared(), found(SOME_TAKEN, Certainty.SUSPECTED))
                .when(find(CUSTOMER_DATA))
                .expectNoEvents()
                .expectExceptionDetails(new FindingIdTaken(FINDING));
    }

    @Test
    void leavesTheStateOfChannelsToTheChannelCommands() {
        assertThatThrownBy(() -> find(new Subject("channel:stores")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("subject");
    }

    @Test
    void revisesAFindingOnlyToSayOtherwise() {
        ReviseFinding otherwise =
                new ReviseFinding(
                        INCIDENT,
                        FINDING,
                        SOME_TAKEN,
                        Certainty.CONFIRMED,
                        "copies of order history",
                        true,
                        null);
        atNoon().given(declared(), found(SOME_TAKEN, Certainty.SUSPECTED))
                .when(otherwise)
                .expectEvents(
                        new FindingRevised(
                                INCIDENT,
                                FINDING,
                                CUSTOMER_DATA,
                                SOME_TAKEN,
                                Certainty.CONFIRMED,
                                "copies of order history",
                                true,
                                NOON));
        atNoon().given(declared(), found(SOME_TAKEN, Certainty.CONFIRMED))
                .when(otherwise)
                .expectNoEvents()
                .expectExceptionDetails(new FindingUnchanged(FINDING));
        atNoon().given(declared())
                .when(otherwise)
                .expectNoEvents()
                .expectExceptionDetails(new UnknownFinding(FINDING));
    }

    @Test
    void knowsTheLatestConfirmedValueThatWasNotRevisedAway() {
        FindingId second = FindingId.random();
        Findings findings = Findings.none();
        findings.recorded(found(NO_SIGN_OF_LOSS, Certainty.CONFIRMED));
        findings.recorded(confirmed(second, SOME_TAKEN));

        assertThat(findings.known(CUSTOMER_DATA)).isEqualTo(SOME_TAKEN);

        findings.revised(
                new FindingRevised(
                        INCIDENT,
                        second,
                        CUSTOMER_DATA,
                        SOME_TAKEN,
                        Certainty.SUSPECTED,
                        "less sure",
                        true,
                        NOON));

        assertThat(findings.known(CUSTOMER_DATA)).isEqualTo(NO_SIGN_OF_LOSS);
        assertThat(findings.known(CUSTOMER_ACTION)).isNull();
    }

    private static org.incidenttimeline.core.incident.event.FindingRecorded confirmed(
            FindingId finding, Value value) {
        return new org.incidenttimeline.core.incident.event.FindingRecorded(
                INCIDENT,
                finding,
                CUSTOMER_DATA,
                value,
                Certainty.CONFIRMED,
                "detail",
                "source",
                true,
                NOON);
    }

    @Test
    void recordsCommentaryOncePerId() {
        RecordCommentary hear =
                new RecordCommentary(
                        INCIDENT,
                        COMMENTARY,
                        "press",
                        "https://news.example/1",
                        "they say ransomware",
                        null);
        CommentaryRecorded heard =
                new CommentaryRecorded(
                        INCIDENT,
                        COMMENTARY,
                        "press",
                        "https://news.example/1",
                        "they say ransomware",
                        NOON);
        atNoon().given(declared()).when(hear).expectEvents(heard);
        atNoon().given(declared(), heard)
                .when(hear)
                .expectNoEvents()
                .expectExceptionDetails(new CommentaryIdTaken(COMMENTARY));
    }

    @Test
    void engagesAPartyOnce() {
        PartyId experts = new PartyId("outside-experts");
        EngageParty engage =
                new EngageParty(INCIDENT, experts, "Outside experts", PartyRole.EXPERT, null);
        PartyEngaged engaged =
                new PartyEngaged(INCIDENT, experts, "Outside experts", PartyRole.EXPERT, NOON);
        atNoon().given(declared()).when(engage).expectEvents(engaged);
        atNoon().given(declared(), engaged)
                .when(engage)
                .expectNoEvents()
                .expectExceptionDetails(new PartyAlreadyEngaged(experts));
    }

    @Test
    void assessesImpactOnAKnownChannelOncePerId() {
        ImpactAssessed assessed =
                new ImpactAssessed(
                        INCIDENT,
                        ASSESSMENT,
                        WEBSITE_ORDERS,
                        Measure.TRADE_PER_DAY,
                        amount("3000000"),
                        amount("4000000"),
                        "GBP",
                        "our own round assumption",
                        NOON);
        atNoon().given(declared())
                .when(assess(WEBSITE_ORDERS, "3000000", "4000000", "GBP"))
                .expectEvents(assessed);
        atNoon().given(declared(), assessed)
                .when(assess(WEBSITE_ORDERS, "1", "2", "GBP"))
                .expectNoEvents()
                .expectExceptionDetails(new AssessmentIdTaken(ASSESSMENT));
        atNoon().given(declared())
                .when(assess(UNHEARD_OF, "1", "2", "GBP"))
                .expectNoEvents()
                .expectExceptionDetails(new UnknownChannel(UNHEARD_OF));
    }

    @Test
    void refusesReversedFiguresAndUnknownCurrencies() {
        assertThatThrownBy(() -> assess(WEBSITE_ORDERS, "2", "1", "GBP"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("low");
        assertThatThrownBy(() -> assess(WEBSITE_ORDERS, "1", "2", "Pounds"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("unit");
        assertThatThrownBy(() -> assess(WEBSITE_ORDERS, "1e999999999", "2", "GBP"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("low");
    }
}
