package org.incidenttimeline.core.channel.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;

/** The public names of a channel, by language. */
final class Names {

    private Names() {}

    static Map<LanguageTag, String> checked(@Nullable Map<LanguageTag, String> given) {
        Map<LanguageTag, String> names = Given.required("names", given);
        if (names.isEmpty()) {
            throw new InvalidValue("names", "must hold at least one language");
        }
        Given.size("names", names.keySet());
        Map<LanguageTag, String> kept = new LinkedHashMap<>();
        names.forEach(
                (language, name) ->
                        kept.put(language, Given.line("names." + language, name, Given.NAME)));
        return Map.copyOf(kept);
    }
}
