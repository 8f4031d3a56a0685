package org.incidenttimeline.core.channel;

import static org.incidenttimeline.core.incident.IncidentStory.CY;
import static org.incidenttimeline.core.incident.IncidentStory.EN;
import static org.incidenttimeline.core.incident.IncidentStory.RULES;
import static org.incidenttimeline.core.incident.IncidentStory.STORES;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.incidenttimeline.core.channel.command.RegisterChannel;
import org.incidenttimeline.core.channel.command.RetireChannel;
import org.incidenttimeline.core.channel.command.ReviseChannel;
import org.incidenttimeline.core.channel.event.ChannelRegistered;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.channel.event.ChannelRevised;
import org.incidenttimeline.core.channel.refusal.ChannelAlreadyRetired;
import org.incidenttimeline.core.channel.refusal.ChannelIdTaken;
import org.incidenttimeline.core.channel.refusal.ChannelLanguageMissing;
import org.incidenttimeline.core.channel.refusal.ChannelLanguageNotOffered;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.junit.jupiter.api.Test;

class ChannelCatalogueTest {

    private static final Map<LanguageTag, String> NAMES = Map.of(EN, "Stores", CY, "Siopau");
    private static final ChannelRegistered REGISTERED =
            new ChannelRegistered(STORES, NAMES, "On site", 1, ChannelAudience.PUBLIC, null);

    private static FixtureConfiguration<Channel> catalogue() {
        AggregateTestFixture<Channel> fixture = new AggregateTestFixture<>(Channel.class);
        fixture.registerInjectableResource(RULES);
        return fixture;
    }

    private static RegisterChannel register(Map<LanguageTag, String> names) {
        return new RegisterChannel(STORES, names, "On site", 1, ChannelAudience.PUBLIC, null);
    }

    private static ReviseChannel revise(int order) {
        return new ReviseChannel(STORES, NAMES, "On site", order, null);
    }

    @Test
    void registersAChannel() {
        catalogue().givenNoPriorActivity().when(register(NAMES)).expectEvents(REGISTERED);
    }

    @Test
    void acceptsTheSameChannelAgainWithoutRecordingIt() {
        catalogue()
                .given(REGISTERED)
                .when(register(NAMES))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherChannelUnderATakenId() {
        catalogue()
                .given(REGISTERED)
                .when(register(Map.of(EN, "Shops")))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelIdTaken(STORES));
    }

    @Test
    void needsANameInTheDefaultLanguageAndInNoStrangeOne() {
        catalogue()
                .givenNoPriorActivity()
                .when(register(Map.of(CY, "Siopau")))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelLanguageMissing(EN));
        LanguageTag french = new LanguageTag("fr");
        catalogue()
                .givenNoPriorActivity()
                .when(register(Map.of(EN, "Stores", french, "Magasins")))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelLanguageNotOffered(french));
    }

    @Test
    void revisesEverythingButTheAudience() {
        catalogue()
                .given(REGISTERED)
                .when(revise(2))
                .expectEvents(
                        new ChannelRevised(
                                STORES, NAMES, "On site", 2, ChannelAudience.PUBLIC, null));
        catalogue().given(REGISTERED).when(revise(1)).expectNoEvents();
    }

    @Test
    void retiresAChannelOnce() {
        ChannelRetired retired = new ChannelRetired(STORES, ChannelAudience.PUBLIC);
        catalogue().given(REGISTERED).when(new RetireChannel(STORES)).expectEvents(retired);
        catalogue()
                .given(REGISTERED, retired)
                .when(new RetireChannel(STORES))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelAlreadyRetired(STORES));
        catalogue()
                .given(REGISTERED, retired)
                .when(revise(3))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelAlreadyRetired(STORES));
    }
}
