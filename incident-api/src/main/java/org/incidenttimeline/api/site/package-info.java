/**
 * The public site as finished bytes: made once per public change from what the public rooms have to
 * say, served from memory. Knows what anyone may read and no door; the public rooms enter to put
 * their answers in.
 */
@NullMarked
package org.incidenttimeline.api.site;

import org.jspecify.annotations.NullMarked;
