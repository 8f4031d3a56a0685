package org.incidenttimeline.core.incident.refusal;

/** A service account can never approve or publish. */
public record PersonRequired() implements Refusal {}
