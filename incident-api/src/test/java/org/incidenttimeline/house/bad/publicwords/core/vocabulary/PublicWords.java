package org.incidenttimeline.house.bad.publicwords.core.vocabulary;

/** What the public reads. */
public record PublicWords(String headline) {}
