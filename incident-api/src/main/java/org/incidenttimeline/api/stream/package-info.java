/**
 * Streams of server-sent events that stay open: who reads them, one virtual thread each, and how
 * they end. The rooms that have something to tell enter with what they tell.
 */
@NullMarked
package org.incidenttimeline.api.stream;

import org.jspecify.annotations.NullMarked;
