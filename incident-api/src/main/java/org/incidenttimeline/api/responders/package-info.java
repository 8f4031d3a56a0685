/**
 * What responders do: run the incident, its channels and what is known of it. Forms in, commands
 * out; only the doors' own rooms enter.
 */
@NullMarked
package org.incidenttimeline.api.responders;

import org.jspecify.annotations.NullMarked;
