package org.incidenttimeline.api.operators;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidenttimeline.api.verify.Difference;
import org.incidenttimeline.api.verify.Part;
import org.incidenttimeline.core.vocabulary.StoredJson;

/** How an answer is written. */
enum Output {
    TEXT {
        @Override
        String of(List<Part> parts) {
            return parts.stream().map(Output::lines).collect(Collectors.joining())
                    + (parts.stream().allMatch(Output::isWhole) ? "all is well\n" : "DIFFERENT\n");
        }
    },
    JSON {
        @Override
        String of(List<Part> parts) {
            return StoredJson.MAPPER.writeValueAsString(
                            Map.of(
                                    "whole",
                                    parts.stream().allMatch(Output::isWhole),
                                    "parts",
                                    parts))
                    + "\n";
        }
    };

    abstract String of(List<Part> parts);

    private static boolean isWhole(Part part) {
        return part.differences().isEmpty();
    }

    private static String lines(Part part) {
        String figures =
                part.figures().entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue())
                        .collect(Collectors.joining(", "));
        String found = part.differences().stream().map(Output::line).collect(Collectors.joining());
        return part.name()
                + ": "
                + (isWhole(part) ? "ok" : "DIFFERENT")
                + ", "
                + figures
                + "\n"
                + found;
    }

    private static String line(Difference difference) {
        Long position = difference.position();
        return "  "
                + difference.harm()
                + (position == null ? "" : " at " + position)
                + ": "
                + difference.words()
                + "\n";
    }
}
