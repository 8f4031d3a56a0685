package org.incidenttimeline.core.vocabulary;

/** What a statement claims of a subject, for instance that no action is needed. */
public record Claim(Subject subject, Value value) {}
