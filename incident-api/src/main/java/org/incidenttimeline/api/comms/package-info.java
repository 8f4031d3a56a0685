/**
 * What the comms team does: write, approve and publish statements. Forms in, commands out; only the
 * doors' own rooms enter.
 */
@NullMarked
package org.incidenttimeline.api.comms;

import org.jspecify.annotations.NullMarked;
