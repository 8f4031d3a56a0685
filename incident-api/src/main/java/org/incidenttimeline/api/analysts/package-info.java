/**
 * What insiders read: the record, the views at any moment, the events and their stream. Reads only;
 * commands have doors of their own.
 */
@NullMarked
package org.incidenttimeline.api.analysts;

import org.jspecify.annotations.NullMarked;
