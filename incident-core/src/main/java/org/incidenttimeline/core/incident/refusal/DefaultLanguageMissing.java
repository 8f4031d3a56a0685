package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.LanguageTag;

/** Public words need at least the default language. */
public record DefaultLanguageMissing(String field, LanguageTag language) implements Refusal {}
