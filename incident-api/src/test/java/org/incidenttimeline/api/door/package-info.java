/** A running program for tests, spoken to over HTTP like any client does. */
@NullMarked
package org.incidenttimeline.api.door;

import org.jspecify.annotations.NullMarked;
