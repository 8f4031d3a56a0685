package org.incidenttimeline.api.site;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.projections.replay.PublicState;
import org.incidenttimeline.projections.replay.PublicStory;
import org.jspecify.annotations.Nullable;

/** The whole public site as of one public change. */
public final class SiteFiles {

    private final PublicState state;
    private final Map<String, SiteFile> always;
    private final IdentityHashMap<PublicStory, Map<String, SiteFile>> ofIncidents;
    private final Map<String, SiteFile> all;

    private SiteFiles(
            PublicState state,
            Map<String, SiteFile> always,
            IdentityHashMap<PublicStory, Map<String, SiteFile>> ofIncidents,
            Map<String, SiteFile> all) {
        this.state = state;
        this.always = always;
        this.ofIncidents = ofIncidents;
        this.all = all;
    }

    /**
     * Makes the site anew, keeping the answers about incidents of which nothing has changed. What
     * any change may change is finished when this returns; a room that throws ends it.
     */
    static SiteFiles of(PublicState now, List<SiteSource> sources, @Nullable SiteFiles before) {
        Map<String, SiteFile> always = before == null ? always(sources) : before.always;
        SiteWriter whole = new SiteWriter();
        sources.forEach(source -> source.whole(now, whole));
        whole.files().values().forEach(SiteFile::content);
        SiteWriter archive = new SiteWriter();
        sources.forEach(source -> source.archive(now, archive));
        IdentityHashMap<PublicStory, Map<String, SiteFile>> ofIncidents = new IdentityHashMap<>();
        Map<String, SiteFile> all = new HashMap<>(always);
        all.putAll(whole.files());
        all.putAll(archive.files());
        for (PublicStory story : now.stories()) {
            Map<String, SiteFile> kept = before == null ? null : before.ofIncidents.get(story);
            Map<String, SiteFile> files = kept == null ? put(story, sources) : kept;
            ofIncidents.put(story, files);
            all.putAll(files);
        }
        return new SiteFiles(now, always, ofIncidents, all);
    }

    private static Map<String, SiteFile> always(List<SiteSource> sources) {
        SiteWriter site = new SiteWriter();
        sources.forEach(source -> source.always(site));
        return site.files();
    }

    private static Map<String, SiteFile> put(PublicStory story, List<SiteSource> sources) {
        SiteWriter site = new SiteWriter();
        sources.forEach(source -> source.ofIncident(story, site));
        return site.files();
    }

    /** What it was made from. */
    public PublicState state() {
        return state;
    }

    /** The answer at exactly this path, null when there is none. */
    public @Nullable SiteFile find(String path) {
        return all.get(path);
    }

    /** Every answer by its path; one answer may be read at several. */
    public Map<String, SiteFile> all() {
        return Collections.unmodifiableMap(all);
    }
}
