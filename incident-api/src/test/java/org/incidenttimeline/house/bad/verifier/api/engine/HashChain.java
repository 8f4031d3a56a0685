package org.incidenttimeline.house.bad.verifier.api.engine;

/** Stands for what writes the log. */
public final class HashChain {}
