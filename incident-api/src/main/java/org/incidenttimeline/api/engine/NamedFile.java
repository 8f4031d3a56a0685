package org.incidenttimeline.api.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An embedded database that an operator named: a plain file of this process alone, with no setting
 * that could lose what is answered or let anyone else in.
 */
final class NamedFile {

    /** Every other file system of the embedded database has a colon behind its name. */
    private static final Pattern PLAIN =
            Pattern.compile("(jdbc:h2:file:(?:[A-Za-z]:(?=[/\\\\]))?[^:;?]+)((?:;[^;]+)*);*");

    private static final Pattern IN_MEMORY =
            Pattern.compile(
                    "jdbc:h2:(?:[^;]*:)?(?:nio)?mem(?:fs|lzf)?:.*", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> SAFE =
            Map.of(
                    "WRITE_DELAY", "0",
                    "DB_CLOSE_ON_EXIT", "FALSE",
                    "LOCK_TIMEOUT", "5000",
                    "QUERY_CACHE_SIZE", "512");

    /** What may be set otherwise than we do: it costs speed or room, never a record. */
    private static final Set<String> FREE =
            Set.of(
                    "CACHE_SIZE",
                    "CIPHER",
                    "LOCK_TIMEOUT",
                    "MAX_COMPACT_TIME",
                    "QUERY_CACHE_SIZE",
                    "TRACE_LEVEL_FILE",
                    "TRACE_LEVEL_SYSTEM_OUT");

    /** Closes the database and makes its file as small as what is in it. */
    static final String CLOSE_SMALL = "SHUTDOWN COMPACT";

    /** How the file's name goes on after what an address says of it. */
    static final String SUFFIX = ".mv.db";

    private NamedFile() {}

    /** The address of a file that is there, without settings. */
    static String address(Path file) {
        String name = file.toString();
        return "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length());
    }

    /** The address of a file that we name ourselves. */
    static String at(Path file) {
        return "jdbc:h2:file:" + file + written(SAFE);
    }

    static boolean isInMemory(String url) {
        return IN_MEMORY.matcher(url).matches();
    }

    /** Its address with our settings where it names no others. */
    static String safe(String url) {
        Matcher parts = PLAIN.matcher(url);
        if (!parts.matches()) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL names an embedded database that is not a plain file of"
                            + " this process.",
                    "Write jdbc:h2:file:/path, or leave it unset to keep the record in"
                            + " INCIDENT_DATA_DIR.");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : parts.group(2).split(";", -1)) {
            if (!setting.isBlank()) {
                String[] pair = setting.split("=", 2);
                String name = pair[0].strip().toUpperCase(Locale.ROOT);
                String value = pair.length < 2 ? "" : pair[1];
                check(name, value);
                settings.put(name, value);
            }
        }
        SAFE.forEach(settings::putIfAbsent);
        return parts.group(1) + written(settings);
    }

    private static String written(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(it -> ";" + it.getKey() + "=" + it.getValue())
                .sorted()
                .collect(Collectors.joining());
    }

    private static void check(String name, String value) {
        boolean isOurs = value.strip().equalsIgnoreCase(SAFE.get(name));
        if ((!isOurs && !FREE.contains(name)) || value.contains("\\")) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL sets "
                            + name
                            + " of the embedded database, which could lose answered commands or"
                            + " open the record to others.",
                    "Leave it out. What may be set: "
                            + FREE.stream().sorted().collect(Collectors.joining(", "))
                            + ".");
        }
    }
}
