package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.LanguageTag;

/** Public words were given in a language that is not configured. */
public record LanguageNotOffered(String field, LanguageTag language) implements Refusal {}
