/**
 * Why a command on an incident cannot be done, named after the state of the world. The aggregate
 * refuses, the doors answer; views never see it.
 */
@NullMarked
package org.incidenttimeline.core.incident.refusal;

import org.jspecify.annotations.NullMarked;
