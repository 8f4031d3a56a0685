/**
 * Signed checkpoints of the log, written where the database has no say, and held against it. Only
 * the operators' room enters; nothing here is ever shown to the public, nor how often it happens.
 */
@NullMarked
package org.incidenttimeline.api.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
