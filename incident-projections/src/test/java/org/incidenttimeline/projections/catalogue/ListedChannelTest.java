package org.incidenttimeline.projections.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Story.EN;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.channel.event.ChannelRevised;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

class ListedChannelTest {

    private final Story story = new Story().at("2025-01-06T09:00:00Z").catalogue();

    private ListedChannel listed(ChannelCatalogue catalogue) {
        return Objects.requireNonNull(
                Catalogued.in(story.moment().rows().apply(catalogue)).find(WEBSITE_ORDERS));
    }

    private void revised(String name, String trade) {
        story.record(
                new ChannelRevised(
                        WEBSITE_ORDERS,
                        Map.of(EN, name),
                        "Shop",
                        1,
                        ChannelAudience.PUBLIC,
                        new DailyTrade(new BigDecimal(trade), new BigDecimal(trade), "GBP")));
    }

    @Test
    void anyoneMaySeeWhenAChannelWasEnteredAndChanged() {
        story.at("2025-02-03T09:00:00Z");
        revised("Orders", "1");

        assertThat(listed(ChannelCatalogue.PUBLIC))
                .extracting(ListedChannel::registeredAt, ListedChannel::changedAt)
                .containsExactly(
                        Instant.parse("2025-01-06T09:00:00Z"),
                        Instant.parse("2025-02-03T09:00:00Z"));

        story.at("2025-03-03T09:00:00Z");
        story.record(new ChannelRetired(WEBSITE_ORDERS, ChannelAudience.PUBLIC));

        assertThat(listed(ChannelCatalogue.PUBLIC).changedAt()).isEqualTo(story.now());
    }

    @Test
    void anotherDailyTradeDoesNotShowNotEvenByItsTime() {
        revised("Orders", "1");
        ListedChannel before = listed(ChannelCatalogue.PUBLIC);
        story.at("2025-02-03T09:00:00Z");
        revised("Orders", "2");

        assertThat(listed(ChannelCatalogue.PUBLIC)).isEqualTo(before);
        assertThat(StoredJson.MAPPER.writeValueAsString(listed(ChannelCatalogue.INTERNAL)))
                .doesNotContain("At");
    }
}
