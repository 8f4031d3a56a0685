package org.incidenttimeline.house.bad.keys.api.signing;

/** A private key. */
public final class SigningKey {}
