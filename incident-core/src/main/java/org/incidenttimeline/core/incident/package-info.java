/**
 * The incident: decides on commands and evolves by events; everything in it is package-private but
 * the aggregate and the port to the catalogue. Only the engine room makes one.
 */
@NullMarked
package org.incidenttimeline.core.incident;

import org.jspecify.annotations.NullMarked;
