/**
 * The public status in the form that status page clients read: pages, components, incidents and
 * their updates. Knows only the public timeline, the customer notice and the public catalogue.
 */
@NullMarked
package org.incidenttimeline.api.statuspage;

import org.jspecify.annotations.NullMarked;
