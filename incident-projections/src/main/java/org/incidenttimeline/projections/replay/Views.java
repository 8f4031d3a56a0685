package org.incidenttimeline.projections.replay;

import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.projections.catalogue.ChannelCatalogue;
import org.incidenttimeline.projections.customernotice.CustomerNotice;
import org.incidenttimeline.projections.impact.Impact;
import org.incidenttimeline.projections.publictimeline.PublicTimeline;
import org.incidenttimeline.projections.record.IncidentRecord;
import org.incidenttimeline.projections.rows.View;

/** All views there are, and which processor folds which. */
public final class Views {

    /** What anyone may read of one incident. */
    public static final View PUBLIC_TIMELINE = new PublicTimeline();

    /** What a customer reads over all incidents. */
    public static final View CUSTOMER_NOTICE = new CustomerNotice();

    /** What an incident does. */
    public static final View IMPACT = new Impact();

    /** What insiders read of an incident. */
    public static final View RECORD = new IncidentRecord();

    /** The public channels. */
    public static final View PUBLIC_CATALOGUE = ChannelCatalogue.PUBLIC;

    /** All channels. */
    public static final View INTERNAL_CATALOGUE = ChannelCatalogue.INTERNAL;

    // In order of name, which is the order in which writers lock generations.
    private static final List<View> PUBLIC =
            List.of(CUSTOMER_NOTICE, PUBLIC_CATALOGUE, PUBLIC_TIMELINE);
    private static final List<View> INTERNAL = List.of(IMPACT, RECORD, INTERNAL_CATALOGUE);

    private Views() {}

    /** The views that a processor folds. */
    public static List<View> of(String processor) {
        return switch (processor) {
            case LiveViews.PUBLIC_VIEWS -> PUBLIC;
            case LiveViews.INTERNAL_VIEWS -> INTERNAL;
            default -> throw new IllegalArgumentException("no processor is named " + processor);
        };
    }

    /** The processor that folds a view. */
    public static String processorOf(View view) {
        return PUBLIC.contains(view) ? LiveViews.PUBLIC_VIEWS : LiveViews.INTERNAL_VIEWS;
    }

    /** All views. */
    public static List<View> all() {
        return Stream.concat(PUBLIC.stream(), INTERNAL.stream()).toList();
    }

    /** The view of this stored name, for instance {@code public-timeline}. */
    public static View named(String name) {
        return all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view is named " + name));
    }
}
