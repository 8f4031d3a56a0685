package org.incidenttimeline.api.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Takes the answers of the public rooms, each under the one path at which it is read. */
public final class SiteWriter {

    private final Map<String, SiteFile> files = new LinkedHashMap<>();

    SiteWriter() {}

    /**
     * Puts an answer.
     *
     * @param path where it is read, from the slash on, without a query
     * @param type its media type, for instance {@link SiteFile#HTML}
     * @param body makes its bytes, once
     */
    public void put(String path, String type, Supplier<byte[]> body) {
        add(path, new SiteFile(path, type, body));
    }

    /** Puts an answer that is text. */
    public void text(String path, String type, Supplier<String> body) {
        put(path, type, () -> body.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Puts the answer of one path at another too. */
    public void also(String path, String at) {
        add(path, Objects.requireNonNull(files.get(at), at));
    }

    /** Gives those who ask for plain text at a path the answer of another. */
    public void inWords(String path, String at) {
        Objects.requireNonNull(files.get(path), path)
                .readInWords(Objects.requireNonNull(files.get(at), at));
    }

    /** Leaves those who ask for a part of the answer of a path to a door. */
    public void inParts(String path) {
        Objects.requireNonNull(files.get(path), path).readInParts();
    }

    private void add(String path, SiteFile file) {
        if (files.put(path, file) != null) {
            throw new IllegalStateException("two answers at " + path);
        }
    }

    Map<String, SiteFile> files() {
        return files;
    }
}
