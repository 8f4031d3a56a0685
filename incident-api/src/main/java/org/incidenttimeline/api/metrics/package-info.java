/**
 * What dashboards and alarms read of the service as a whole: figures of incidents, of what is
 * behind, of the public copy. Nobody enters; a figure that one room alone knows lives in that room.
 */
@NullMarked
package org.incidenttimeline.api.metrics;

import org.jspecify.annotations.NullMarked;
