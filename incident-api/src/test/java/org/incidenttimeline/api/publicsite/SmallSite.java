package org.incidenttimeline.api.publicsite;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** The facts and words of a site for tests of its rooms, English first, then Welsh. */
public final class SmallSite {

    public static final Languages LANGUAGES =
            new Languages(
                    new StatementRules(
                            new LanguageTag("en"),
                            Set.of(new LanguageTag("en"), new LanguageTag("cy")),
                            1));

    public static final SiteSettings SETTINGS =
            new SiteSettings(
                    "Castle & Sons",
                    ZoneId.of("Europe/London"),
                    List.of(),
                    null,
                    URI.create("https://status.example.org/"),
                    false);

    public static final JsonMapper JSON = StoredJson.strict(JsonMapper.builder()).build();

    private SmallSite() {}

    /** As the program reads them. */
    public static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
