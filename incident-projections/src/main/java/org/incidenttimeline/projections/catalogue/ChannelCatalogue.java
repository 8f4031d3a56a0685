package org.incidenttimeline.projections.catalogue;

import java.time.Instant;
import org.incidenttimeline.core.channel.event.ChannelRegistered;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.channel.event.ChannelRevised;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Row;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.rows.View;
import org.jspecify.annotations.Nullable;

/** What the company trades and serves through; kept for anyone without internal things. */
public final class ChannelCatalogue implements View {

    /** Public channels only, without trade. */
    public static final ChannelCatalogue PUBLIC = new ChannelCatalogue("public-catalogue");

    /** All channels, with their usual trade. */
    public static final ChannelCatalogue INTERNAL = new ChannelCatalogue("internal-catalogue");

    private final String name;

    private ChannelCatalogue(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int edition() {
        return this == PUBLIC ? 2 : 1;
    }

    @Override
    public void apply(Fact fact, Rows rows) {
        switch (fact) {
            case Fact.OfIncident it -> {}
            case Fact.OfChannel(var stamp, var event) -> {
                if (this == PUBLIC && event.audience() != ChannelAudience.PUBLIC) {
                    return;
                }
                ListedChannel known = rows.find(ListedChannel.class, ListedChannel.KEY);
                switch (event) {
                    case ChannelRegistered it ->
                            rows.put(
                                    new ListedChannel(
                                            it.channel(),
                                            it.names(),
                                            it.group(),
                                            it.order(),
                                            it.audience(),
                                            trade(it.usualDailyTrade()),
                                            false,
                                            at(stamp),
                                            at(stamp)));
                    case ChannelRevised it -> {
                        if (known != null) {
                            rows.put(
                                    known.revised(
                                            it.names(),
                                            it.group(),
                                            it.order(),
                                            trade(it.usualDailyTrade()),
                                            at(stamp)));
                        }
                    }
                    case ChannelRetired it -> {
                        if (known != null) {
                            rows.put(known.gone(at(stamp)));
                        }
                    }
                }
            }
        }
    }

    private @Nullable DailyTrade trade(@Nullable DailyTrade usual) {
        return this == PUBLIC ? null : usual;
    }

    private @Nullable Instant at(Stamp stamp) {
        return this == PUBLIC ? stamp.recordedAt() : null;
    }

    @Override
    public boolean shows(Row row, Rows rows) {
        return this == PUBLIC;
    }
}
