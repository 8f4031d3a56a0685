package org.incidenttimeline.api.canary;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.projections.replay.PublicState;

/** A public room that says what it was told inside; without a stereotype, so none finds it. */
public class Blab implements SiteSource {

    static final String PATH = "/api/v1/public/blab";

    /** What it says, by the field it was told in. */
    static final Map<String, String> SAYS = new ConcurrentHashMap<>();

    @Override
    public void whole(PublicState now, SiteWriter site) {
        if (!SAYS.isEmpty()) {
            site.text(PATH, SiteFile.TEXT, () -> String.join("\n", SAYS.values()));
        }
    }
}
