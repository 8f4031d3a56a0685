package org.incidenttimeline.api.site.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.incidenttimeline.api.file.Durably;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteFiles;
import org.jspecify.annotations.Nullable;

/**
 * One complete copy of the site on the disk.
 *
 * @param number counts the generations of a directory
 * @param root where its files lie
 */
record Generation(long number, Path root, Manifest manifest) {

    /** What a packed form is called beside its file, as web servers look for it. */
    static final String PACKED = ".gz";

    /**
     * Writes all files; those that the generation before has too become further names of its files.
     * Tells how many had to be written.
     */
    int write(SiteFiles site, @Nullable Generation before) throws IOException {
        Set<Path> directories = new LinkedHashSet<>();
        int written = 0;
        for (Map.Entry<String, SiteFile> entry : site.all().entrySet()) {
            String name = FileName.of(entry.getKey(), entry.getValue().type());
            makeRoom(root.resolve(name).getParent(), directories);
            if (before == null || !manifest.shares(name, before.manifest) || !link(name, before)) {
                write(name, entry.getValue().content());
                written++;
            }
        }
        for (Path directory : directories) {
            Durably.keepNames(directory);
        }
        return written;
    }

    /** Whether all its files are there, with the bytes that were written. */
    boolean isUnharmed() {
        return manifest.files().entrySet().stream()
                .allMatch(it -> isUnharmed(root.resolve(it.getKey()), it.getValue()));
    }

    private static boolean isUnharmed(Path file, Manifest.Kept kept) {
        try {
            return SiteFile.tagOf(Files.readAllBytes(file)).equals(kept.tag())
                    && (!kept.packed()
                            || Files.isRegularFile(
                                    file.resolveSibling(file.getFileName() + PACKED)));
        } catch (IOException gone) {
            return false;
        }
    }

    private void makeRoom(@Nullable Path directory, Set<Path> made) throws IOException {
        if (directory != null && directory.startsWith(root) && !made.contains(directory)) {
            makeRoom(directory.getParent(), made);
            Files.createDirectory(directory);
            made.add(directory);
        }
    }

    private void write(String name, SiteFile.Content content) throws IOException {
        Manifest.Kept kept = manifest.files().get(name);
        if (kept == null) {
            throw new IllegalStateException("not in the manifest: " + name);
        }
        // A link may have succeeded for one of the two forms.
        Files.deleteIfExists(root.resolve(name));
        Durably.write(root.resolve(name), content.body(), kept.changed());
        byte[] packed = content.packed();
        if (packed != null) {
            Durably.write(root.resolve(name + PACKED), packed, kept.changed());
        }
    }

    /** False where the file system has no links, or the older file has gone. */
    private boolean link(String name, Generation before) {
        try {
            Files.createLink(root.resolve(name), before.root.resolve(name));
            Manifest.Kept kept = manifest.files().get(name);
            if (kept != null && kept.packed()) {
                Files.createLink(root.resolve(name + PACKED), before.root.resolve(name + PACKED));
            }
            return true;
        } catch (IOException | UnsupportedOperationException impossible) {
            return false;
        }
    }
}
