package org.incidenttimeline.api.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One change of a real incident, with the whole of its page as it stood then.
 *
 * @param at when it was told
 * @param started when the incident began, as somebody typed it
 * @param resolvedWhen when it ended or is to end, as somebody typed it
 */
record Change(
        String incident,
        Instant at,
        String kind,
        String severity,
        List<String> channels,
        String title,
        String started,
        @Nullable String resolvedWhen,
        String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})[T ]0*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:-00:00| UTC)?");

    static List<Change> all(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JSON.readValue(line, Change.class))
                .toList();
    }

    /** A time that was typed: in UTC where it can be read, else as it stands. */
    static String time(String typed) {
        Instant read = read(typed);
        return read == null ? typed : StoredJson.format(read);
    }

    /** A time that was typed, null if it is none. */
    static @Nullable Instant read(String typed) {
        Matcher it = TIME.matcher(typed);
        if (!it.matches()) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            number(it, 1),
                            number(it, 2),
                            number(it, 3),
                            number(it, 4),
                            number(it, 5),
                            number(it, 6))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher it, int group) {
        return it.group(group) == null ? 0 : Integer.parseInt(it.group(group));
    }

    /** Whether a time that was typed has come when this was told; one that is none has. */
    boolean hasCome(String typed) {
        Instant read = read(typed);
        return read == null || !read.isAfter(at);
    }
}
