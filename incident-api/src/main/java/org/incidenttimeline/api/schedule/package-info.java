/**
 * What was set for a time is done here when its time has come, in the name of the person who set
 * it. Nobody enters; it asks the views what is due and gives commands as a door would.
 */
@NullMarked
package org.incidenttimeline.api.schedule;

import org.jspecify.annotations.NullMarked;
