package org.incidenttimeline.api.site;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.projections.replay.PublicState;

/** A site of made up answers. */
public final class MadeUp {

    private MadeUp() {}

    /** The site as of a public change: text by path. */
    public static SiteFiles site(long number, Instant at, Map<String, String> answers) {
        PublicState state = mock(PublicState.class);
        when(state.number()).thenReturn(number);
        when(state.at()).thenReturn(at);
        when(state.stories()).thenReturn(List.of());
        SiteSource source =
                new SiteSource() {
                    @Override
                    public void whole(PublicState now, SiteWriter site) {
                        answers.forEach((path, words) -> site.text(path, type(path), () -> words));
                    }
                };
        return SiteFiles.of(state, List.of(source), null);
    }

    private static String type(String path) {
        return path.contains("/api/") || path.endsWith(".json") ? SiteFile.JSON : SiteFile.HTML;
    }
}
