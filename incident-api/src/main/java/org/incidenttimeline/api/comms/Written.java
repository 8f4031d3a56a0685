package org.incidenttimeline.api.comms;

import java.util.Map;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A draft as the fields of a form, from which {@link TypedDraft} reads the same draft again. */
final class Written {

    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    private Written() {}

    static Typed of(Draft draft, SiteTime time) {
        Written form = new Written();
        form.put("audience", draft.audience());
        form.words("publicTitle", draft.publicTitle());
        form.texts(draft);
        draft.outlets().forEach((outlet, words) -> form.words("outlets." + outlet, words));
        form.claims(draft);
        form.commitments(draft);
        form.guidance(draft);
        draft.retiresGuidance().forEach(it -> form.put("retiresGuidance", it));
        draft.keeps().forEach(it -> form.put("keeps", it));
        draft.covers().forEach(it -> form.put("covers", it));
        draft.corrects().forEach(it -> form.put("corrects", it));
        form.words("reason", draft.reason());
        if (draft.nextUpdateBy() != null) {
            form.put("nextUpdateBy", time.local(draft.nextUpdateBy()));
            form.put("nextUpdateBy.was", draft.nextUpdateBy());
        }
        return new Typed(form.fields);
    }

    private void texts(Draft draft) {
        draft.texts()
                .forEach(
                        (language, text) -> {
                            put("texts." + language + ".headline", text.headline());
                            put("texts." + language + ".body", text.body());
                        });
    }

    private void claims(Draft draft) {
        for (int row = 0; row < draft.claims().size(); row++) {
            put("claims[" + row + "].subject", draft.claims().get(row).subject());
            put("claims[" + row + "].value", draft.claims().get(row).value());
        }
    }

    private void commitments(Draft draft) {
        for (int row = 0; row < draft.commitments().size(); row++) {
            String prefix = "commitments[" + row + "].";
            put(prefix + "commitment", draft.commitments().get(row).commitment());
            put(prefix + "subject", draft.commitments().get(row).subject());
            words(prefix + "words", draft.commitments().get(row).words());
        }
    }

    private void guidance(Draft draft) {
        for (int row = 0; row < draft.guidance().size(); row++) {
            String prefix = "guidance[" + row + "].";
            put(prefix + "guidance", draft.guidance().get(row).guidance());
            words(prefix + "words", draft.guidance().get(row).words());
            draft.guidance()
                    .get(row)
                    .channels()
                    .forEach(it -> put(prefix + "channels", it.value()));
        }
    }

    private void words(String field, @Nullable Map<LanguageTag, String> words) {
        if (words != null) {
            words.forEach((language, text) -> put(field + "." + language, text));
        }
    }

    private void put(String field, Object value) {
        fields.add(field, value.toString());
    }
}
