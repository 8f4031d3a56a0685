/**
 * The engine room: Axon, the database, the log and its lock, waking, clock and processors; the only
 * place that knows how they are wired. The doors enter to give commands and to read the log.
 */
@NullMarked
package org.incidenttimeline.api.engine;

import org.jspecify.annotations.NullMarked;
