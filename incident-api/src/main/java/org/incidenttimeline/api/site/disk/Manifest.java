package org.incidenttimeline.api.site.disk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteFiles;
import org.jspecify.annotations.Nullable;

/**
 * What a generation holds.
 *
 * @param store the store that it was made from
 * @param change the number of the public change as of which it was made
 * @param files by name
 */
record Manifest(String store, long change, SortedMap<String, Kept> files) {

    /**
     * One file.
     *
     * @param tag the entity tag of its bytes
     * @param packed whether a packed form lies beside it
     * @param changed when its bytes last changed: the instant of a public change, in whole seconds.
     *     Web servers compare no finer, so it is moved on where two changes fell into one second
     */
    record Kept(String tag, boolean packed, Instant changed) {

        private static Kept of(SiteFile.Content content, Instant at, @Nullable Kept before) {
            Instant changed = before == null ? at : before.followedBy(content, at);
            return new Kept(content.tag(), content.packed() != null, changed);
        }

        private Instant followedBy(SiteFile.Content content, Instant at) {
            if (tag.equals(content.tag())) {
                return changed;
            }
            return changed.isBefore(at) ? at : changed.plusSeconds(1);
        }
    }

    /**
     * That of the site as it is now.
     *
     * @param before that of the generation before it
     */
    static Manifest of(String store, SiteFiles site, @Nullable Manifest before) {
        Instant at = site.state().at().truncatedTo(ChronoUnit.SECONDS);
        SortedMap<String, Kept> files = new TreeMap<>();
        site.all()
                .forEach(
                        (path, file) -> {
                            String name = FileName.of(path, file.type());
                            Kept had = before == null ? null : before.files.get(name);
                            if (files.put(name, Kept.of(file.content(), at, had)) != null) {
                                throw new IllegalStateException("two answers in " + name);
                            }
                        });
        return new Manifest(store, site.state().number(), files);
    }

    /** Whether a file is in both, with the same bytes. */
    boolean shares(String name, Manifest other) {
        Kept here = files.get(name);
        return here != null && here.equals(other.files.get(name));
    }
}
