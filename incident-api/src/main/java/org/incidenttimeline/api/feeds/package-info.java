/**
 * What was published, as feeds that anyone may subscribe to without an account: one entry for each
 * statement. Knows only the public timeline.
 */
@NullMarked
package org.incidenttimeline.api.feeds;

import org.jspecify.annotations.NullMarked;
