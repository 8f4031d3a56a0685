package org.incidenttimeline.house.bad.names.api.comms;

/** Names say what a thing is, not what layer it is on. */
final class StatementService {}
