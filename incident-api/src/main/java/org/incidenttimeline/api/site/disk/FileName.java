package org.incidenttimeline.api.site.disk;

import java.util.regex.Pattern;

/** Where an answer of the site lies in a generation, so that a plain web server finds it. */
final class FileName {

    private static final Pattern SOUND =
            Pattern.compile("/|(/(?!\\.{0,2}(/|$))[A-Za-z0-9._~-]+)+/?");
    private static final Pattern HAS_ENDING = Pattern.compile(".*/[^/]+\\.[a-z0-9]+");

    private FileName() {}

    /**
     * The name, relative to the generation. A name with an ending stays; {@code /} and what ends
     * with it become an index; all else gets the ending of its media type, if that has one.
     */
    static String of(String path, String type) {
        if (!SOUND.matcher(path).matches()) {
            throw new IllegalArgumentException("cannot be a file: " + path);
        }
        String name = path.substring(1);
        if (path.endsWith("/")) {
            return name + "index.html";
        }
        return HAS_ENDING.matcher(path).matches() ? name : name + ending(type);
    }

    private static String ending(String type) {
        String plain = type.split(";", 2)[0].strip();
        if (plain.equals("application/json") || plain.endsWith("+json")) {
            return ".json";
        }
        return switch (plain) {
            case "text/html" -> ".html";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }
}
