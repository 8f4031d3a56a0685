/**
 * What anyone may read without signing in: the notice, the timelines, their JSON. Knows only the
 * public timeline and the customer notice, never an internal view.
 */
@NullMarked
package org.incidenttimeline.api.publicsite;

import org.jspecify.annotations.NullMarked;
