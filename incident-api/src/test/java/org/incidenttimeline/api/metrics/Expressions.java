package org.incidenttimeline.api.metrics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What rules and panels ask Prometheus for, and the names of metrics in it. */
final class Expressions {

    private static final Pattern IN_RULES = Pattern.compile("(?m)^\\s+expr: (?:>-\\n\\s+)?(.+)$");
    private static final Pattern IN_PANELS =
            Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][\\w:]*(?!\\w|\\s*\\()");
    private static final Set<String> WORDS =
            Set.of(
                    "by",
                    "on",
                    "ignoring",
                    "unless",
                    "and",
                    "or",
                    "offset",
                    "bool",
                    "sum",
                    "min",
                    "max");

    private Expressions() {}

    static List<String> in(String file) {
        return (file.startsWith("{") ? IN_PANELS : IN_RULES)
                .matcher(file)
                .results()
                .map(it -> it.group(1).replace("\\\"", "\""))
                .toList();
    }

    /** Without labels, their values, ranges, functions and numbers. */
    static Set<String> metrics(String expression) {
        String bare =
                expression
                        .replaceAll("\\{[^}]*}|\\[[^]]*]", "")
                        .replaceAll("\\b(?:by|on|ignoring|without)\\s*\\([^)]*\\)", "")
                        .replaceAll("\\boffset\\s+\\w+|\\b[\\d.]+\\w*", "");
        return NAME.matcher(bare)
                .results()
                .map(it -> it.group())
                .filter(it -> !WORDS.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
