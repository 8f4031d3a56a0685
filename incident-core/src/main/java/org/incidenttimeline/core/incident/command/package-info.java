/**
 * What people may wish to do to an incident, in the imperative; nonsense is refused as it is made.
 * Doors make commands, the aggregate decides on them; views never see them.
 */
@NullMarked
package org.incidenttimeline.core.incident.command;

import org.jspecify.annotations.NullMarked;
